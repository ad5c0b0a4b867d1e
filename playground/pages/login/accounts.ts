import { phoneOf } from '../design/frames.ts';

/** As PayPal has it. */
export interface PostalAddress {
	address_line_1?: string;
	address_line_2?: string;
	admin_area_2?: string;
	admin_area_1?: string;
	postal_code?: string;
	country_code?: string;
}

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
