const dayMs = 24 * 60 * 60_000;

export interface Place {
	/** BCP 47 language tag; the browser's own when absent. */
	locale?: string;
	/** IANA time zone; the browser's own when absent. */
	timeZone?: string;
}

/** The time between two stretches of a conversation: `9:41 AM`, `Yesterday 9:41 AM`, `Mon 9:41 AM`, `Nov 3, 2026, 9:41 AM`. */
export function formatPause(at: Date, now: Date, { locale, timeZone }: Place = {}): string {
	const dayOf = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
	const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);
	const days = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(at))) / dayMs);
	if (days === 0) return time;
	if (days === 1) {
		const yesterday = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
		return `${yesterday.charAt(0).toLocaleUpperCase(locale)}${yesterday.slice(1)} ${time}`;
	}
	if (days > 1 && days < 7) {
		return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(at)} ${time}`;
	}
	return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The day of a receipt: `November 22, 2026`. */
export const formatDay = (at: Date, { locale, timeZone }: Place = {}) =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
