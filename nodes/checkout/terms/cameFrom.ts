/** By which link or ad a buyer came into the chat. */
export interface CameFrom {
	/** What the shop's own link carries. */
	ref?: string;
	/** The ad that was tapped. */
	adId?: string;
	/** What kind of way it was, in the channel's own word: `ADS`, `SHORTLINK`. */
	source?: string;
}

/** In the order in which they are given up where there is not room for all: the last first. */
const partNames = ['adId', 'ref', 'source'] as const;

export type CameFromPart = (typeof partNames)[number];

const version = 'cf1';
const markPattern = new RegExp(`^(.+):${version}\\.([A-Z_]*)\\.(\\d*)\\.([\\w+/=.~-]*)$`, 's');

/** What most of them come by is one letter. */
const sourceByLetter = new Map([
	['A', 'ADS'],
	['C', 'CUSTOMER_CHAT_PLUGIN'],
	['M', 'MESSENGER_CODE'],
	['S', 'SHORTLINK'],
]);

/**
 * The same with how the buyer came behind it: `<custom ID>:cf1.<source>.<ad>.<ref>`. What does not fit is left out whole:
 * half a ref would name another link. See docs/decisions/0056-which-ad-sold.md.
 *
 * @param most characters there are for all of it
 */
export function withCameFrom(customId: string, cameFrom: CameFrom | undefined, most: number): string {
	const given = partNames.filter((name) => cameFrom?.[name]);
	const choices = subsetsOf(given).map((names) => customId + toMark(cameFrom!, names));
	const fitting = choices.find((choice) => choice.length <= most);
	if (fitting !== undefined) return fitting;
	// What ends like a mark and is none would be taken for one.
	return markPattern.test(customId) ? `${customId}:${version}...` : customId;
}

/** Takes apart what `withCameFrom` has made. */
export function readCameFrom(text: string): { customId: string; cameFrom?: CameFrom } {
	const match = markPattern.exec(text);
	if (!match) return { customId: text };
	const [, customId, source = '', adId, ref = ''] = match;
	const cameFrom = {
		...(ref && { ref: readRef(ref) }),
		...(adId && { adId }),
		...(source && { source: sourceByLetter.get(source) ?? source }),
	};
	return { customId: customId!, ...(Object.keys(cameFrom).length > 0 && { cameFrom }) };
}

/** What of it did not come through. */
export const leftOutOf = (wanted: CameFrom, carried: CameFrom | undefined): CameFromPart[] =>
	partNames.filter((name) => wanted[name] && wanted[name] !== carried?.[name]);

/** All, then without the last of them, and so on; never none. */
const subsetsOf = (names: CameFromPart[]): CameFromPart[][] =>
	names
		.reduce<CameFromPart[][]>((sets, name) => sets.flatMap((set) => [[...set, name], set]), [[]])
		.filter((set) => set.length > 0);

function toMark(cameFrom: CameFrom, names: CameFromPart[]): string {
	const { ref, adId, source } = Object.fromEntries(names.map((name) => [name, cameFrom[name]])) as CameFrom;
	const [letter] = [...sourceByLetter].find(([, known]) => known === source) ?? [];
	return `:${version}.${letter ?? source ?? ''}.${adId ?? ''}.${ref === undefined ? '' : writeRef(ref)}`;
}

/** The characters of most refs stand for themselves; whatever else somebody put into a link can't be taken for a mark. */
const writeRef = (ref: string): string =>
	/^[\w+/=.-]+$/.test(ref) ? ref : `~${Buffer.from(ref).toString('base64url')}`;

const readRef = (written: string): string =>
	written.startsWith('~') ? Buffer.from(written.slice(1), 'base64url').toString() : written;
