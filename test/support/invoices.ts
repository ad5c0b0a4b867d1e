import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from './buyer';
import { withPayPalCheckout } from './payPalCheckout';

/** The operations of invoices, each in an execution of its own, at a simulated PayPal. */
export function withInvoices() {
	const payPal = withPayPalCheckout();
	let executions = 0;
	const run = async (operation: string, parameters?: INodeParameters, extra: object = {}) =>
		(await payPal.run('invoice', operation, parameters, { executionId: `${++executions}`, ...extra })).json;
	const one = async (...call: Parameters<typeof run>): Promise<IDataObject> => (await run(...call))[0]!;
	const create = async (parameters: INodeParameters = {}): Promise<IDataObject> =>
		await one('create', { ...lines, ...parameters });
	/** The buyer on the page of the invoice. */
	const pay = async ({ payPalInvoiceId }: IDataObject): Promise<void> =>
		await new Buyer(payPal.simulators.origin).paysInvoice(payPalInvoiceId as string);
	return { ...payPal, runNode: payPal.run, run, one, create, pay };
}

/** Where an invoice is billed from the chat. */
export const invoicedChat = { psid: '28777805391819468', pageId: '108542738901234' };

const lines = { invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] } };
