import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators } = charge;

/**
 * While PayPal was at the charge of a saved account, the request was withdrawn, or its pay card tapped. That PayPal is busy was
 * taken for a refusal of the charge: the wait ended as withdrawn though the money was about to move, or a second order was opened.
 */
it.each(['withdraw', 'pay'])('what PayPal is busy with is not taken for refused: %s', async (step) => {
	await charge.save();
	const asked = await charge.ask();
	simulators.world.faults.add({
		...({ on: 'call', vendor: 'paypal', method: 'POST', match: '/v2/checkout/orders' } as const),
		...{ action: 'fail' as const, status: 422, times: 3 },
		body: { name: 'NO', details: [{ issue: 'PREVIOUS_REQUEST_IN_PROGRESS' }], debug_id: 'f1' },
	});
	const { page, left } = await asked.page.open({ step });
	expect([page, left]).toEqual(['trouble', undefined]);
	expect(simulators.payPal.state().orders).toEqual([]);
});
