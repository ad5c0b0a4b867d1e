export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * The one date in what somebody wrote, as `2026-12-24`: `24.12.2026`, `24/12/26`, `2026-12-24`.
 *
 * @param text with ASCII digits
 * @param order how it is read where both are possible
 */
export function readTypedDate(text: string, order: DateOrder): string | undefined {
	const found = text.match(/\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}/g) ?? [];
	if (found.length !== 1) return undefined;
	const [one, two, three] = found[0].split(/[./-]/).map((part) => part.trim()) as [string, string, string];
	if (one.length === 4) return toDate(one, two, three);
	if (one.length > 2 || three.length === 1 || three.length === 3) return undefined;
	const year = three.length === 2 ? `20${three}` : three;
	const [likely, other] = [toDate(year, two, one), toDate(year, one, two)];
	return order === 'dayFirst' ? (likely ?? other) : (other ?? likely);
}

/** Undefined when there is no such day. */
function toDate(year: string, month: string, day: string): string | undefined {
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	const isThatDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
	return isThatDay && Number(month) > 0 ? date.toISOString().slice(0, 10) : undefined;
}
