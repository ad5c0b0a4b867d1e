import axios from 'axios';

import { merchant, payer } from '../../../../playground/seed.ts';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const { simulators, host, trigger, attempts } = withPayPalTrigger();

it('says whose consent was withdrawn at PayPal', async () => {
	await host.publish({
		...trigger(),
		parameters: { events: ['IDENTITY.AUTHORIZATION-CONSENT.REVOKED'], options: {} },
	});
	const query = new URLSearchParams({
		client_id: merchant.clientId,
		scope: 'openid email',
		redirect_uri: 'https://shop.example/login',
	});
	await axios.post(`${simulators.origin}/www.paypal.com/signin/agree?${query.toString()}`, {});
	await axios.post(`${simulators.origin}/_playground/paypal/people/${payer.payerId}/revoke`, {});
	expect((await attempts(1)).map(({ status }) => status)).toEqual([200]);
	expect(host.executions).toMatchObject([
		[{ eventType: 'IDENTITY.AUTHORIZATION-CONSENT.REVOKED', payerId: payer.payerId, confirmed: true }],
	]);
});
