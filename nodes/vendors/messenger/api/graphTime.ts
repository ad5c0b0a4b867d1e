/** In milliseconds; NaN for what is none. Facebook writes `2026-11-22T07:30:00+0000`. */
export const timeIn = (time: unknown): number =>
	Date.parse(String(time).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
