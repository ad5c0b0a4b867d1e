import axios from 'axios';

import { logLines } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';

const underTest = withPayPalTrigger();
const { simulators, host, trigger, calls, attempts, approvedOrder } = underTest;

/** Anybody can send samples: PayPal was asked for them again, and twenty of them kept it from being asked for a sale. */
it('PayPal is asked again for a sale that failed, and for no sample', async () => {
	host.executionEnd = async () => await Promise.resolve('error' as const);
	const placed = trigger({ acceptSimulatorEvents: true });
	await host.publish(placed);
	await approvedOrder();
	await attempts(1);
	for (let samples = 1; samples <= 20; samples++) {
		await axios.post(
			`${simulators.origin}/api-m.paypal.com/v1/notifications/simulate-event`,
			{ url: host.urlOf(placed), event_type: 'PAYMENT.CAPTURE.COMPLETED' },
			{ headers: { authorization: `Bearer ${String(underTest.credential.data.accessToken)}` } },
		);
		await attempts(1 + samples);
	}
	await host.unpublish(placed);
	await host.publish(placed);
	expect(calls('POST', '/resend')).toHaveLength(1);
	expect(JSON.stringify(logLines)).not.toContain('could not be asked');
});
