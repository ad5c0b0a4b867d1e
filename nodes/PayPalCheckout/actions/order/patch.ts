/** One change of a JSON Patch, as PayPal takes it. https://developer.paypal.com/docs/api/orders/v2/#orders_patch */
export interface Patch {
	op: 'add' | 'remove' | 'replace';
	path: string;
	value?: unknown;
}
