import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { Buyer } from '../../../support/buyer';
import { runNode } from '../../../support/n8nCore';
import { payPalCredential } from '../../../support/payPalCredential';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const { simulators, host, trigger, attempts } = withPayPalTrigger();

const chat = { psid: '28777805391819468', pageId: '108542738901234' };
const events = ['INVOICING.INVOICE.PAID'];

const created = async (options: IDataObject = { ...chat, chatReference: 'CART-1' }): Promise<string> => {
	const { json } = await runNode({
		node: new PayPalCheckout(),
		parameters: {
			resource: 'invoice',
			operation: 'create',
			invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
			invoiceDetails: { memo: 'Fair' },
			options,
		} as never,
		credentials: [payPalCredential(simulators.origin)],
	});
	return json[0]!.payPalInvoiceId as string;
};

const paid = async (id: string): Promise<IDataObject> => {
	await new Buyer(simulators.origin).paysInvoice(id);
	await attempts(1);
	return host.executions.at(-1)![0]!;
};

it('the event of an invoice names the chat it was made for', async () => {
	await host.publish(trigger({}, { parameters: { events } }));
	const id = await created();
	expect(await paid(id)).toMatchObject({
		eventType: 'INVOICING.INVOICE.PAID',
		payPalInvoiceId: id,
		status: 'PAID',
		amount: { currency: 'USD', value: '24.00' },
		customId: `messenger:${chat.pageId}:${chat.psid}:CART-1`,
		reference: 'CART-1',
		...chat,
	});
});

it('and none for an invoice that is in no chat, or when PayPal does not show it', async () => {
	await host.publish(trigger({}, { parameters: { events } }));
	const id = await created({});
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		match: `/v2/invoicing/invoices/${id}`,
		status: 404,
		body: { name: 'RESOURCE_NOT_FOUND' },
	});
	const item = await paid(id);
	expect(item).toMatchObject({ payPalInvoiceId: id });
	expect(item).not.toHaveProperty('psid');
});
