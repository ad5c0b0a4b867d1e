import '../../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();

const chat = { psid: buyers[0]!.psid, pageId: page.id };
let executions = 0;

const invoice = async (operation: string, parameters: INodeParameters = {}) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'invoice', operation, ...parameters },
			credentials: [payPalCredential(simulators.origin)],
			executionId: `${++executions}`,
		})
	).json[0]!;

const invoiceLines = { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] };
const created = async (parameters: INodeParameters = {}): Promise<string> => {
	const invoiceDetails = { invoiceNumber: `A-${++executions}`, givenName: 'Jamie', partialPayment: true };
	const made = await invoice('create', { invoiceLines, invoiceDetails, options: chat, ...parameters });
	return made.payPalInvoiceId as string;
};

/** What the event of it leads to. */
const told = async (payPalInvoiceId: string, happened?: string, kind = 'auto') => {
	const eventType = happened && { eventType: `INVOICING.INVOICE.${happened}` };
	const { json } = await checkout.notify({ payPalInvoiceId, ...eventType }, { kind });
	return json.notification as IDataObject;
};

/** The merchant, on PayPal's website. */
const refunds = async (id: string, value?: string): Promise<void> => {
	const answer = await fetch(`${simulators.origin}/_playground/paypal/invoices/${id}/refund`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', connection: 'close' },
		body: JSON.stringify({ value }),
	});
	expect(answer.status).toBe(200);
};

const lastMessage = async () => {
	const { text, attachment } = (await buyer.got()).at(-1)!;
	const payload = attachment?.payload as { text?: string; buttons?: Array<{ url: string }> } | undefined;
	return { text: text ?? payload?.text, url: payload?.buttons?.[0]?.url };
};

describe('a buyer with an invoice', () => {
	it('hears what was paid and refunded of it, each once, however often the event comes', async () => {
		const id = await created();
		expect(await told(id, 'CREATED')).toMatchObject({ sent: false, outcome: 'nothing-to-tell' });
		await buyer.paysInvoice(id, { amount: '10.00' });
		expect(await told(id, 'PAID')).toMatchObject({ kind: 'invoicePartlyPaid', sent: true });
		expect((await lastMessage()).text).toMatch(/So far, we have received \$10\.00 for invoice A-\d+\./);
		expect(await told(id, 'PAID')).toMatchObject({ kind: 'invoicePartlyPaid', outcome: 'already-sent' });
		await buyer.paysInvoice(id);
		expect(await told(id, 'PAID')).toMatchObject({ kind: 'invoicePaid', sent: true });
		expect((await lastMessage()).text).toMatch(/received your payment of \$24\.00 for invoice A-/);
		expect(await told(id, 'UPDATED')).toMatchObject({ kind: 'invoicePaid', outcome: 'already-sent' });

		await refunds(id, '4.00');
		expect(await told(id, 'REFUNDED')).toMatchObject({ kind: 'invoiceRefunded', sent: true });
		expect((await lastMessage()).text).toContain('refunded $4.00 in total');
		await refunds(id);
		expect(await told(id, 'REFUNDED')).toMatchObject({ kind: 'invoiceRefunded', sent: true });
		expect((await lastMessage()).text).toContain('refunded $24.00 in total');
		const count = (await buyer.got()).length;
		for (const happened of ['REFUNDED', 'PAID', 'UPDATED', 'CANCELLED']) await told(id, happened);
		expect(await buyer.got()).toHaveLength(count);
	});

	it('hears that nothing has to be paid any more', async () => {
		const id = await created();
		await invoice('cancel', { invoice: id });
		expect(await told(id, 'CANCELLED')).toMatchObject({ kind: 'invoiceCancelled', sent: true });
		expect((await lastMessage()).text).toContain('You no longer need to pay it.');
		expect(await told(id, 'CANCELLED')).toMatchObject({ outcome: 'already-sent' });
	});

	it('is reminded where the merchant wants it, of what is due, with the way to pay', async () => {
		const id = await created();
		await buyer.paysInvoice(id, { amount: '10.00' });
		expect(await told(id, undefined, 'invoiceReminder')).toMatchObject({ sent: true });
		const { text, url } = await lastMessage();
		expect(text).toContain('waiting for your payment of $14.00');
		expect(url).toContain('/invoice/p/#');
		expect(await told(id, undefined, 'invoiceReminder')).toMatchObject({ outcome: 'already-sent' });
		await buyer.paysInvoice(id);
		expect(await told(id, undefined, 'invoiceReminder')).toMatchObject({
			sent: false,
			reason: 'The invoice is paid.',
		});
	});

	it('is thanked once the money is there, not while a bank is sending it', async () => {
		const id = await created();
		await buyer.paysInvoice(id, { eCheck: true });
		expect(await told(id, 'PAID')).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: 'The invoice is not paid yet: PayPal is waiting for the money.',
		});
		simulators.world.clock.advance(7 * 24 * 3_600_000);
		// The 24 hours are over by then.
		await buyer.writes('Is it there?');
		expect(await told(id, 'PAID')).toMatchObject({ kind: 'invoicePaid', sent: true });
	});
});

describe('nobody hears of an invoice', () => {
	const memoOf = async (id: string): Promise<string> => {
		const { detail } = await checkout.payPal('GET', `/v2/invoicing/invoices/${id}`);
		return (detail as IDataObject).memo as string;
	};
	const copied = async (memo: string, detail: object = {}) => {
		const made = await checkout.payPal('POST', '/v2/invoicing/invoices', {
			detail: { currency_code: 'USD', invoice_number: `COPY-${++executions}`, memo, ...detail },
			items: [{ name: 'Pot', quantity: '1', unit_amount: { currency_code: 'USD', value: '99.00' } }],
		});
		await checkout.payPal('POST', `/v2/invoicing/invoices/${made.id as string}/send`, {
			send_to_recipient: false,
		});
		await buyer.paysInvoice(made.id as string);
		return made.id as string;
	};

	it('that was copied from theirs for somebody else', async () => {
		const id = await copied(await memoOf(await created()));
		expect(await told(id, 'PAID')).toMatchObject({
			sent: false,
			reason: expect.stringContaining('it was copied') as string,
		});
		expect(await invoice('get', { invoice: id })).toMatchObject({ status: 'PAID' });
	});

	it('whose chat was written by hand', async () => {
		const memo = `messenger:${chat.pageId}:${chat.psid} mi1-${'A'.repeat(43)}`;
		expect(await told(await copied(memo), 'PAID')).toMatchObject({ sent: false });
	});

	it('that is for no chat', async () => {
		const id = await created({ options: {} });
		await buyer.paysInvoice(id);
		expect(await told(id, 'PAID')).toMatchObject({ sent: false, outcome: 'no-chat' });
	});

	it('because somebody says it is paid', async () => {
		expect(await told(await created(), 'PAID')).toMatchObject({
			sent: false,
			reason: 'The invoice is not paid.',
		});
		expect(await told(await created(), 'PAID', 'invoicePaid')).toMatchObject({ sent: false });
	});
});

it('an invoice stays in its chat when its number and everything else is changed', async () => {
	const id = await created();
	await invoice('update', {
		invoice: id,
		invoiceDetails: { invoiceNumber: 'NEW-1', note: 'Hello', memo: 'Fair' },
		invoiceLinesSource: 'fields',
		invoiceLines: { line: [{ name: 'Pot', unitPrice: '30.00' }] },
	});
	await buyer.paysInvoice(id);
	expect(await told(id, 'PAID')).toMatchObject({ kind: 'invoicePaid', sent: true });
	expect((await lastMessage()).text).toContain('$30.00 for invoice NEW-1');
});

it('an invoice that names its chat in the reference, as workflows before did, is told as before', async () => {
	const made = await checkout.payPal('POST', '/v2/invoicing/invoices', {
		detail: { currency_code: 'USD', reference: `messenger:${chat.pageId}:${chat.psid}` },
		items: [{ name: 'Pot', quantity: '1', unit_amount: { currency_code: 'USD', value: '9.00' } }],
	});
	await checkout.payPal('POST', `/v2/invoicing/invoices/${made.id as string}/send`, {
		send_to_recipient: false,
	});
	await buyer.paysInvoice(made.id as string);
	expect(await told(made.id as string, 'PAID')).toMatchObject({ kind: 'invoicePaid', sent: true });
});
