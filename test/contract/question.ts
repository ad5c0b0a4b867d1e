import type { PayPal } from './payPal.ts';
import type { Page } from './page.ts';

/**
 * Something about a vendor that no document settles, and that our simulators had to answer nevertheless. Each is asked of
 * the simulators with every `npm test`, and of the real vendor by whoever has keys for it: `npm run contract`.
 */
export interface Question<Vendor> {
	/** e.g. `Does PayPal answer a refused capture from memory when its request ID comes again?` */
	asks: string;
	/** What the simulators answer, and what the nodes are built on or would bear. */
	assumed: string;
	/** Where the assumption is written down. */
	where: string;
	/** Asks, and puts away what it has made. */
	ask(vendor: Vendor): Promise<string>;
}

export type PayPalQuestion = Question<PayPal>;
export type PageQuestion = Question<Page>;

/** Nobody was there to do what a buyer has to do. */
export class NobodyThereError extends Error {
	constructor(what: string) {
		super(`not asked: ${what}`);
	}
}
