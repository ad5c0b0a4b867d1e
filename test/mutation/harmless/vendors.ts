import { fallsBack, type Harmless } from './mutant.ts';

export const vendors: Harmless[] = [
	...fallsBack('nodes/vendors/payPal/orders/breakdown.ts'),
	...['false', '!mark && !terms'].map((is) => ({
		file: 'nodes/vendors/payPal/billing/sealedSubscription.ts',
		was: '!mark || !terms',
		is,
		why: 'For the compiler: without them there is no standing either, which is asked next',
	})),
	{
		file: 'nodes/vendors/messenger/events/signature.ts',
		was: 'rawBody[0] === linkPrefix[0]',
		is: 'true',
		why: 'For speed: all of the beginning is compared next',
	},
];
