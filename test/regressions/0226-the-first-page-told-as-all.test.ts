import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { runNode } from '../support/n8nCore';
import { withOwedSubscription } from '../support/owedSubscription';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, owing } = withOwedSubscription();

const sale = (id: string) => ({
	id,
	status: 'COMPLETED',
	amount_with_breakdown: { gross_amount: { currency_code: 'USD', value: '12.00' } },
	time: '2026-10-01T09:00:00Z',
});

/**
 * PayPal's OpenAPI gives the payments of a subscription in pages (`total_pages`, `links`), without a way to ask for one:
 * the link to the next has to be followed. The first was told as all, and whoever added them up was short.
 */
it('the payments of a subscription are listed to the end', async () => {
	const subscriptionId = await owing();
	const path = `/v1/billing/subscriptions/${subscriptionId}/transactions`;
	const page = (body: object) =>
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: path,
			status: 200,
			body,
		});
	const next = `https://api-m.sandbox.paypal.com${path}?start_time=2026-01-01T00:00:00Z&end_time=2026-12-01T00:00:00Z&page=2`;
	page({
		transactions: [sale('1AB'), sale('2CD')],
		total_items: 3,
		total_pages: 2,
		links: [{ rel: 'next', href: next }],
	});
	page({ transactions: [sale('3EF')], total_items: 3, total_pages: 2, links: [{ rel: 'self', href: next }] });
	const { json } = await runNode({
		node: new PayPalCheckout(),
		parameters: {
			...{ resource: 'subscription', operation: 'getTransactions', subscriptionId },
			period: { from: '2026-01-01', until: '2026-12-01' },
		},
		credentials: [payPalCredential(simulators.origin)],
	});
	expect(json.map(({ saleId }) => saleId)).toEqual(['1AB', '2CD', '3EF']);
});

/** Where PayPal gives fewer on a page than it was asked for, it need not lead on: how many pages there are says so, too. */
it('a payout is told with all of its recipients, however few are on a page', async () => {
	const path = '/v1/payments/payouts/5UXD2E8A7EBQJ';
	const page = (...receivers: string[]) => {
		const items = receivers.map((receiver) => ({ payout_item_id: receiver, payout_item: { receiver } }));
		const batch_header = { payout_batch_id: '5UXD2E8A7EBQJ', batch_status: 'SUCCESS' };
		simulators.world.faults.add({
			...({ on: 'call', action: 'fail', method: 'GET', match: path, status: 200 } as const),
			body: { batch_header, items, total_items: 3, total_pages: 2 },
		});
	};
	page('jo@example.com', 'kim@example.com');
	page('lea@example.com');
	const { json } = await runNode({
		node: new PayPalCheckout(),
		parameters: { resource: 'payout', operation: 'get', payoutBatchId: '5UXD2E8A7EBQJ' },
		credentials: [payPalCredential(simulators.origin)],
	});
	expect(json[0]!.items).toHaveLength(3);
});
