import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { failureOf } from '../support/failureOf';
import { partRefundsAt } from '../support/partRefund';

const { simulators, checkout } = withCheckout();
const { refund, made } = partRefundsAt(simulators);

/** A proxy gave up on PayPal after the money had gone back: it counted as refused, and the next execution gave it back again. */
it.each([
	['a web page', '<html>Request Timeout</html>'],
	['nothing', ''],
	['JSON of its own', { message: 'Request Timeout' }],
])('a 408 with %s says nothing about a refund', async (_, body) => {
	const { captureId } = (await checkout.settled(await checkout.order())) as { captureId: string };
	const timeout = { on: 'call', vendor: 'paypal', method: 'POST', match: '/refund', action: 'fail' } as const;
	simulators.world.faults.add({ ...timeout, when: 'after', status: 408, body, times: 3 });
	const { description } = await failureOf(refund({ captureId }, { executionId: '1' }));
	expect(description).toContain('It may have been done anyway');
	const { json } = await refund({ captureId }, { executionId: '2' });
	expect(json[0]).toMatchObject({ status: 'COMPLETED', replayed: true });
	expect(made()).toBe(1);
});
