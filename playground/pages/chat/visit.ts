import { holdPhone } from '../design/frames.ts';

/** Who opens the chat, and from where, as the address says. */
export interface Visit {
	/** The buyer's PSID; the first seeded buyer when absent. */
	psid?: string;
	/** What `m.me/<page>?ref=` carries. */
	ref?: string;
	/** The ad that is looked at, and not yet tapped. */
	adId?: string;
	/** The address without the ref, which counts once, and with the buyer. */
	address: string;
}

/**
 * @param remembered the buyer this tab showed before: a shop sends people back from the checkout without naming them
 */
export function readVisit(address: string, remembered: string | null): Visit {
	const url = new URL(address);
	const psid = url.searchParams.get('as') ?? remembered ?? undefined;
	const ref = url.searchParams.get('ref') ?? undefined;
	const adId = url.searchParams.get('ad') ?? undefined;
	url.searchParams.delete('ref');
	if (psid) url.searchParams.set('as', psid);
	return { psid, ref, ...(adId !== undefined && { adId }), address: url.href };
}

/** An ad is tapped once: whoever loads the page again is in the chat. */
export function forgetAd(): void {
	const url = new URL(location.href);
	url.searchParams.delete('ad');
	history.replaceState(null, '', url.href);
}

const keyOf = (pageId: string) => `buyer of ${pageId}`;

/** Keeps the buyer for this tab. */
export function rememberBuyer(pageId: string, psid: string): void {
	sessionStorage.setItem(keyOf(pageId), psid);
	holdPhone(psid);
}

/** The PSID this tab showed last, or null. */
export const rememberedBuyer = (pageId: string) => sessionStorage.getItem(keyOf(pageId));
