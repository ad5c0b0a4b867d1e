import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withLinkedCharge, type AskedToTap } from '../support/linkedCharge';
import { runNode } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';

const charge = withLinkedCharge();
const { simulators, host } = charge;

const paidBy = (asked: AskedToTap) => asked.left?.[1]?.[0]?.json;

/** PayPal's event of the payment comes to another process of this n8n. @returns the output it leaves through */
async function settledElsewhere(asked: AskedToTap): Promise<number> {
	const orderId = paidBy(asked)!.orderId;
	const { origin, pathname } = new URL(asked.otherWay.url!);
	let output = -1;
	await jest.isolateModulesAsync(async () => {
		const { MessengerCheckout } = await import('../../nodes/MessengerCheckout/MessengerCheckout.node');
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			credentials: shopCredentials(simulators.origin),
			executionId: '9902',
			baseUrl: host.baseUrl,
			items: [{ orderId, eventId: 'WH-COMPLETED' } as IDataObject],
			parameters: { resource: 'payment', operation: 'settlePayment', orderId, settleOptions: {} } as never,
			staticData: { global: { messengerCheckout: { payPageUrl: origin + pathname } } },
		});
		output = outputs.findIndex((items) => items.length > 0);
	});
	return output;
}

/**
 * A tap on "Pay now" was known to the process alone that had charged for it. With n8n in several processes, PayPal's event of the
 * same payment came to another one, which found that nobody waited any more: the sale left through Paid once more.
 */
describe('with n8n in several processes, a sale that was paid by a tap', () => {
	it('leaves through Paid once', async () => {
		await charge.save();
		const asked = await charge.ask();
		await charge.goToAnotherProcess();
		await charge.tap(asked.payNow, 1);
		expect(paidBy(asked)).toMatchObject({ payment: { status: 'PAID' } });
		expect(await settledElsewhere(asked)).toBe(2);
		expect(charge.taken()).toHaveLength(1);
	});

	it('is shown as paid behind its pay link', async () => {
		await charge.save();
		const asked = await charge.ask();
		await charge.goToAnotherProcess();
		await charge.tap(asked.payNow, 1);
		const browser = { headers: { 'User-Agent': 'Mozilla/5.0' } };
		const { headers } = await fetch(asked.otherWay.url!, browser);
		expect(headers.get('X-Checkout-Outcome')).toBe('paid');
	});

	it('is not what somebody says who has the link', async () => {
		await charge.save();
		const asked = await charge.ask();
		for (const outcome of ['paid', 'cGFpZA.cGFpZA'])
			await fetch(asked.otherWay.url!, {
				redirect: 'manual',
				headers: { 'User-Agent': 'Mozilla/5.0', 'X-Checkout-Outcome': outcome },
			});
		asked.execution.state = 'finished';
		const { headers } = await fetch(asked.otherWay.url!, { headers: { 'User-Agent': 'Mozilla/5.0' } });
		expect(headers.get('X-Checkout-Outcome')).toBeNull();
	});
});
