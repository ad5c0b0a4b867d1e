import '../support/shortSleeps';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { failureOf } from '../support/failureOf';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { PayPalRecorder } from '../support/payPalRecorder';

const recorder = new PayPalRecorder();
beforeAll(async () => await recorder.start());
afterAll(async () => await recorder.stop());

/** JSON of a proxy in the place of a payout was read as one: "Cannot read properties of undefined". */
it('says that something else than PayPal has answered', async () => {
	recorder.answer('GET /v1/payments/payouts/', 200, { status: 'ok' });
	const run = runNode({
		node: new PayPalCheckout(),
		parameters: { resource: 'payout', operation: 'get', payoutBatchId: '5UXD2E8A7EBQJ' },
		credentials: [payPalCredential(recorder.origin, { baseUrl: recorder.origin })],
	});
	expect((await failureOf(run)).message).toContain("is not PayPal's REST API");
});
