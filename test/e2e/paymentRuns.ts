import type { IDataObject } from 'n8n-workflow';

import type { Execution } from '../../playground/n8nSetup/n8nApi.ts';

/** What an execution did about payments. */
export interface PaymentRun {
	/** What left a node through its branch Paid: capture, amount and currency, as `8AB… 28.95 USD`. */
	paid: string[];
	/** The same items as a whole, for whoever ships. */
	items: IDataObject[];
	/** All that n8n keeps of the execution, as text. */
	everything: string;
}

/** Nodes that say of a payment that it is made. */
const deciding = [
	'Ask and wait',
	'Settle first',
	'Remind and wait',
	'Settle again',
	'Settle once more',
	'Settle payment',
];
const paidOutput = 1;

export function readPaymentRun(execution: Execution): PaymentRun {
	const items = deciding
		.flatMap((name) => (execution.data.resultData.runData[name] ?? []) as NodeRun[])
		.flatMap(({ data }) => data?.main[paidOutput] ?? []);
	return {
		items: items.map(({ json }) => ({ ...json })),
		paid: items.map(({ json: { captureId, payment } }) => {
			expect(payment.status).toBe('PAID');
			return `${captureId} ${payment.amount.value} ${payment.amount.currency}`;
		}),
		everything: JSON.stringify(execution),
	};
}

interface NodeRun {
	data?: {
		main: Array<
			| Array<{
					json: {
						captureId: string;
						payment: { status: string; amount: { value: string; currency: string } };
					};
			  }>
			| undefined
		>;
	};
}
