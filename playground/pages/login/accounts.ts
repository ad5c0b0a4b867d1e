import { phoneOf } from '../design/frames.ts';
import type { PostalAddress } from '../checkout/order.ts';

/** Somebody's account at PayPal. */
export interface Account {
	payerId: string;
	name: string;
	email: string;
	address: PostalAddress;
}

/** Tells the simulated PayPal whose phone asks, as a cookie tells the real one. */
export function onThisPhone(address: string): string {
	const phone = phoneOf();
	return phone === undefined ? address : `${address}&phone=${encodeURIComponent(phone)}`;
}
