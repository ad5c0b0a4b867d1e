import { page } from '../../../playground/seed.ts';
import { PayPalAccount } from '../../e2e/payPalAccount.ts';
import { DisputedPayment } from '../../support/disputedPayment.ts';
import type { Lane } from '../lane.ts';
import { shopkeeper } from '../shopkeeper.ts';
import type { Story } from '../story.ts';

const price = 28_95;
const opened = /reported a problem with order/;
const closed = /^The PayPal case about order .* is closed/;

/** Has paid, long ago: n8n has nothing to do with it. */
async function hasPaid(lane: Lane): Promise<string> {
	const account = new PayPalAccount(lane.shop);
	const custom_id = `messenger:${page.id}:${lane.psid}`;
	const { id } = await account.call('POST', '/v2/checkout/orders', {
		intent: 'CAPTURE',
		purchase_units: [{ custom_id, amount: { currency_code: 'USD', value: (price / 100).toFixed(2) } }],
	});
	await lane.buyer.approves(id);
	lane.approved.push(id);
	await account.call('POST', `/v2/checkout/orders/${id}/capture`);
	return lane.captureId()!;
}

const formOf = (lane: Lane): string | undefined =>
	lane.notes.has('case') ? shopkeeper.formAbout(`Case ${lane.notes.get('case')!},`) : undefined;

/** As n8n's page of the form sends it, once there is one; a second time, nobody waits there any more. */
async function fillsIn(form: string): Promise<void> {
	const decision = { 'field-0': 'Give the money back', 'field-1': '', 'field-2': 'We are sorry' };
	const body = new FormData();
	for (const [name, value] of Object.entries(decision)) body.append(name, value);
	const { ok } = await fetch(form);
	if (ok) await fetch(form, { method: 'POST', body });
}

/** Complains, and a person of the shop decides in n8n's form to give the money back. */
export const disputeDesk: Story = {
	file: 'dispute-desk.json',
	price,
	notN8ns: /^paypal POST \/v2\/checkout\/orders/,
	// What is told once here is that there is a case, and that it is closed.
	receipts: (lane) => lane.countOf(opened),
	refundsTold: (lane) => lane.countOf(closed),
	acts: [
		{
			name: 'complains',
			run: async (lane) => {
				if (lane.notes.has('case')) return;
				lane.writes('hello');
				const { disputeId } = await DisputedPayment.open(lane.shop.simulators, await hasPaid(lane), {
					message: 'The mug is broken',
				});
				lane.notes.set('case', disputeId);
			},
			isDone: (lane) => lane.hasRead(opened) && formOf(lane) !== undefined,
		},
		{
			name: 'is given the money back',
			run: async (lane) => {
				const form = formOf(lane);
				if (!form) return;
				if (lane.refundsAsked.length === 0) lane.refundsAsked.push(price);
				await fillsIn(form);
			},
			isDone: (lane) => lane.hasRead(closed),
		},
	],
};
