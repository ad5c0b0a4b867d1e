import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { PayPal } from '../../nodes/vendors/payPal/api/payPal';
import { Buyer } from '../support/buyer';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();

const take = async (authorizationId: string, how: INodeParameters, executionId: string) =>
	(await run('authorization', 'capture', { authorizationId, ...how }, { executionId })).json[0]!;

/**
 * A server of PayPal's that is behind still called money partially captured of which nothing was left: 0.00 were asked for, or
 * less than nothing where parts added up to more than was reserved.
 */
it.each(['', '110.00'])('no amount is asked for where nothing is left, after 5.00 and "%s"', async (more) => {
	const made = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Table', quantity: 1, unitPrice: '100.00' }] },
		createOptions: { intent: 'AUTHORIZE' },
	});
	const orderId = made.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const reserved = await run('order', 'authorize', { orderId });
	const authorizationId = reserved.json[0]!.authorizationId as string;
	await take(authorizationId, { amount: '5.00' }, 'first');
	const rest = await take(authorizationId, { amount: more }, 'rest');
	simulators.world.faults.add({
		...{ on: 'call', action: 'fail', method: 'GET', match: '/authorizations/', status: 200 },
		body: {
			...{ id: authorizationId, status: 'PARTIALLY_CAPTURED' },
			amount: { currency_code: 'USD', value: '100.00' },
			supplementary_data: { related_ids: { order_id: orderId } },
		},
	} as const);
	const asked = jest.spyOn(PayPal.prototype, 'answer');
	const again = take(authorizationId, {}, 'again');
	if (!more) expect(await again).toMatchObject({ captureId: rest.captureId, replayed: true });
	else await expect(again).rejects.toThrow();
	expect(asked.mock.calls.at(-1)![0]).toMatchObject({ method: 'POST', body: { final_capture: true } });
	expect(asked.mock.calls.at(-1)![0].body).not.toHaveProperty('amount');
	asked.mockRestore();
});
