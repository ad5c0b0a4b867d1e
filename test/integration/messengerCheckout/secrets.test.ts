import '../../support/shortSleeps';

import { merchant } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

it('invariant 8: no token or secret is in any item or error', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	const outcomes: unknown[] = [await checkout.settle(orderId), await checkout.notify(orderId)];
	simulators.world.faults.add({ on: 'call', vendor: 'paypal', action: 'fail', status: 500, times: 9 });
	outcomes.push(await checkout.settle(orderId).catch((error: object) => ({ ...error, text: String(error) })));
	const written = JSON.stringify(outcomes);
	const [messenger, payPal] = checkout.credentials.map(({ data }) => data);
	const secrets = [
		merchant.clientSecret,
		payPal!.accessToken,
		messenger!.pageAccessToken,
		messenger!.appSecret,
	];
	for (const secret of secrets) {
		expect(secret).toBeTruthy();
		expect(written).not.toContain(secret);
	}
});
