/** A run of digits with signs between them: `1,200.50`, `1 200`, `24.12.2026`. */
const run = /(?<![\p{L}\d])-?\d+(?:[.,'’\u00a0\u202f ]\d+)*/gu;

/**
 * The one number in what somebody wrote: `2`, `2 please`, `1,50`. With several numbers, or one that can be read in two
 * ways (`1,500`), there is none.
 *
 * @param text with ASCII digits
 */
export function readTypedNumber(text: string): number | undefined {
	const [found, ...more] = text.match(run) ?? [];
	if (found === undefined || more.length > 0) return undefined;
	const sign = found.startsWith('-') ? -1 : 1;
	const number = read(found.replace('-', ''));
	return number === undefined ? undefined : sign * number;
}

/** Whether a number has at most so many decimals. */
export const isReadAs = (number: number, decimals: number): boolean =>
	Number(number.toFixed(decimals)) === number;

function read(text: string): number | undefined {
	const signs = [...new Set(text.replace(/\d/g, ''))];
	const last = signs.at(-1) ?? '';
	const parts = text.split(/\D/);
	const isGrouped = (groups: string[]) =>
		groups.slice(1).every(({ length }) => length === 3) && groups[0]!.length <= 3;
	if (signs.length === 0) return exact(text);
	if (signs.length === 1) {
		const isDecimal = last === '.' || last === ',';
		const group = isGrouped(parts);
		// 1.500 is one and a half in one country, and fifteen hundred in the next.
		if (parts.length === 2 && isDecimal) return group ? undefined : exact(parts.join('.'));
		return group ? exact(parts.join('')) : undefined;
	}
	const isOnce = text.split(last).length === 2;
	const whole = parts.slice(0, -1);
	if (signs.length > 2 || !isOnce || !['.', ','].includes(last) || !isGrouped(whole)) return undefined;
	return exact(`${whole.join('')}.${parts.at(-1)}`);
}

/** Undefined where a number can't hold all the digits. */
function exact(digits: string): number | undefined {
	const number = Number(digits);
	return digits.replace(/\D/g, '').replace(/^0+/, '').length <= 15 && Number.isFinite(number)
		? number
		: undefined;
}
