/** What stands around a page: a phone of the stage, or the web view of a chat in it. */
export type FrameKind = 'phone' | 'web-view';

/** Marks an iframe of that kind, on the phone of this person. */
export const frameOf = (kind: FrameKind, psid = 'first') => ({ 'data-frame': kind, 'data-phone': psid });

const around = (): DOMStringMap | undefined => (window.frameElement as HTMLElement | null)?.dataset;

const rememberedAs = 'phone';

/** From now on this tab is the phone of that person. */
export const holdPhone = (psid: string): void => sessionStorage.setItem(rememberedAs, psid);

/** Whose phone this page is on, by PSID; undefined where the tab has shown no chat. */
export const phoneOf = (): string | undefined =>
	around()?.phone ?? sessionStorage.getItem(rememberedAs) ?? undefined;

/** Whether this page stands in such a frame. */
export const isIn = (kind: FrameKind): boolean => around()?.frame === kind;

const thisComputer = ['localhost', '127.0.0.1'];

/**
 * Where a web view finds a page: n8n's refuse frames, so the playground passes them on, with the cookies of that phone.
 *
 * @returns undefined for what is not of this computer
 */
export function inWebView(address: string, phone = 'first', origin = location.origin): string | undefined {
	const url = new URL(address, origin);
	if (url.origin === origin) return url.href;
	if (url.protocol !== 'http:' || !thisComputer.includes(url.hostname)) return undefined;
	return `${origin}/_playground/webView/${phone}/${url.host}${url.pathname}${url.search}${url.hash}`;
}

/** What stands in the bar of a web view: the host of a page, also of one that the playground plays or passes on. */
export function hostOf(address: string, origin = location.origin): string {
	const url = new URL(address, origin);
	if (url.origin !== origin) return url.host;
	const [first = '', second, , fourth] = url.pathname.split('/').filter(Boolean);
	if (first === '_playground' && second === 'webView' && fourth) return fourth;
	return /\.(com|me)$/.test(first) ? first : url.host;
}

/** The address under which a page reaches another, wherever it stands. */
export const wayTo = (address: string): string =>
	(isIn('web-view') && inWebView(address, around()?.phone)) || address;
