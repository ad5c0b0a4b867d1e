import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, checkout } = withCheckout();
let execution = 0;

const run = async (parameters: INodeParameters) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { options: { idempotencyKey: 'return-7' }, ...parameters },
			credentials: [payPalCredential(simulators.origin)],
			executionId: String(++execution),
		})
	).json[0]!;

const key = 'Idempotency Key: PayPal has already done this with this key, for 5.00 USD and not for 6.00 USD';

/** An order number was used for two returns: the second was 5.00 as well, and nobody was told that 6.00 had not gone back. */
it('refunds one amount under a key, and says so when another is asked for', async () => {
	const { captureId } = (await checkout.settled(await checkout.order())) as { captureId: string };
	const refund = { resource: 'capture', operation: 'refund', captureId };
	await run({ ...refund, amount: '5.00' });
	await expect(run({ ...refund, amount: '6.00' })).rejects.toThrow(key);
	expect(await run({ ...refund, amount: '5' })).toMatchObject({ replayed: true, amount: { value: '5.00' } });
});

it('takes one amount of a reservation under a key', async () => {
	const order = await checkout.order({ intent: 'AUTHORIZE' });
	const { authorizationId } = (await checkout.settled(order)) as { authorizationId: string };
	const capture = { resource: 'authorization', operation: 'capture', authorizationId };
	await run({ ...capture, amount: '5.00' });
	await expect(run({ ...capture, amount: '6.00' })).rejects.toThrow(key);
	expect(simulators.payPal.state().captures).toHaveLength(1);
});
