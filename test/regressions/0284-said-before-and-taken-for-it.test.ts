import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { buyers, page } from '../../playground/seed.ts';
import { mug, withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

const lose = (when: 'before' | 'after') =>
	simulators.world.faults.add({ on: 'call', action: 'drop', when, match: '/messages', method: 'POST' });
const shown = async (words: RegExp) =>
	(await buyer.got()).filter(({ text, attachment }) =>
		words.test(String(text ?? attachment?.payload.text ?? '')),
	);

/**
 * What is told of one order or invoice more than once says nearly the same each time. Facebook had not answered for the second,
 * and the first, further up in the chat, was taken for it: the item said that it was sent, and the buyer never got it.
 */
describe('a reminder whose answer got lost', () => {
	const run = async (operation: string, parameters: IDataObject, json: IDataObject) => {
		const { executeData } = await runNode({
			node: new MessengerCheckout(),
			parameters: {
				resource: 'payment',
				operation,
				waitAmount: 2,
				waitUnit: 'hours',
				...parameters,
			} as never,
			credentials: checkout.credentials,
			items: [json],
			resumeToken: 'a-token-of-this-execution',
		});
		return executeData.data.main![0]![0]!.json;
	};

	it.each(['before', 'after'] as const)('comes, though there was one before (lost %s)', async (when) => {
		const threeHours = 3 * 60 * 60 * 1000;
		simulators.world.clock.advance(-threeHours);
		const ask = { psid, currency: 'USD', linesSource: 'json', linesJson: [mug] };
		const once = await run('remindAndWait', {}, await run('requestPaymentAndWait', ask, {}));
		simulators.world.clock.advance(threeHours);
		lose(when);
		const twice = await run('remindAndWait', {}, once);
		expect(twice.notification).toMatchObject({ kind: 'reminder', sent: true });
		expect(await shown(/still waiting/)).toHaveLength(2);
	});
});

describe('what is told of an invoice in parts', () => {
	const invoice = async (parameters: INodeParameters) =>
		(
			await runNode({
				node: new PayPalCheckout(),
				parameters: { resource: 'invoice', operation: 'create', ...parameters },
				credentials: [payPalCredential(simulators.origin)],
			})
		).json[0]!;
	const told = async (payPalInvoiceId: unknown) =>
		(await checkout.notify({ payPalInvoiceId, eventType: 'INVOICING.INVOICE.PAID' } as IDataObject)).json
			.notification as IDataObject;

	it.each(['before', 'after'] as const)('the second part is told, too (lost %s)', async (when) => {
		const { payPalInvoiceId } = await invoice({
			invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
			invoiceDetails: { invoiceNumber: 'A-284', partialPayment: true },
			options: { psid, pageId: page.id },
		});
		await buyer.paysInvoice(String(payPalInvoiceId), { amount: '10.00' });
		expect(await told(payPalInvoiceId)).toMatchObject({ kind: 'invoicePartlyPaid', sent: true });
		await buyer.paysInvoice(String(payPalInvoiceId), { amount: '4.00' });
		lose(when);
		expect(await told(payPalInvoiceId)).toMatchObject({ kind: 'invoicePartlyPaid', sent: true });
		expect(await shown(/\$14\.00/)).toHaveLength(1);
	});
});
