export type Vendor = 'messenger' | 'paypal';

/** One request that reached a simulated vendor API. Bodies and tokens are not kept. */
export interface VendorCall {
	vendor: Vendor;
	method: string;
	/** Path below the vendor's prefix, without query, e.g. `/v2/checkout/orders`. */
	path: string;
	/** `PayPal-Request-Id`, where there is one. */
	requestId?: string;
	status: number;
	/** The person it is about, where somebody is followed: see `Concerns`. */
	about?: string;
	at: string;
}
