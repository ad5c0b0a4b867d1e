import { seenSince, type Harmless } from './mutant.ts';

export const payPalCheckout: Harmless[] = [
	seenSince(
		'nodes/PayPalCheckout/payments/askOnce.ts',
		"issue === 'DUPLICATE_INVOICE_ID' || madeBefore !== undefined",
		'true',
	),
	seenSince('nodes/PayPalCheckout/billing/readPlanTerms.ts', "'Leave the others out.'", '""'),
];
