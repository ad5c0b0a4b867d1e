import { checkout } from './harmless/checkout.ts';
import { core } from './harmless/core.ts';
import { messenger } from './harmless/Messenger.ts';
import { payPalCheckout } from './harmless/PayPalCheckout.ts';
import { payPalCheckoutTrigger } from './harmless/PayPalCheckoutTrigger.ts';
import { vendors } from './harmless/vendors.ts';
import type { Outcome } from './outcome.ts';

/** By the room of `nodes/` that they are in: a new one goes into the file of its room. */
const harmless = [
	...checkout,
	...core,
	...messenger,
	...payPalCheckout,
	...payPalCheckoutTrigger,
	...vendors,
];

export const whyHarmless = (outcome: Outcome): string | undefined =>
	harmless.find(({ file, was, is }) => file === outcome.file && was === outcome.was && is === outcome.is)
		?.why;
