import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { save, account, simulators } = charge;

/**
 * A renewal was declined, and the buyer was to pay it by card, under the same key as it is the same sale. A PayPal that remembers
 * refusals said to the order of the card what it had said to the charge: Request Payment failed, and nobody was asked.
 */
it.each<[string, object]>([
	['was declined', { savedAccounts: 'DECLINED' }],
	['has to be confirmed', { savedAccounts: 'PAYER_ACTION' }],
])('a renewal that %s is asked for under the same key', async (what, settings) => {
	await save();
	await account({ ...settings, remembersRefusals: true });
	const keyed = { requestOptions: { idempotencyKey: `club-2026-12, ${what}` } };
	const renewed = await charge.run({ operation: 'chargeAutomatically', ...keyed });
	expect(renewed.outputs[0]).toMatchObject([{ json: { payment: { status: 'DECLINED' } } }]);
	const ask = async () => await charge.run({ operation: 'requestPayment', ...keyed });
	const [first, again] = [await ask(), await ask()];
	expect(first.outputs[0]).toMatchObject([{ json: { payment: { status: 'AWAITING_APPROVAL' } } }]);
	const { orderId } = first.outputs[0]![0]!.json;
	expect(again.outputs[0]).toMatchObject([{ json: { orderId } }]);
	await charge.buyer.approves(String(orderId));
	expect(simulators.payPal.state().captures).toEqual([]);
});
