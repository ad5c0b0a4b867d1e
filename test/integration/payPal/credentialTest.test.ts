import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import '../../support/n8nServices';
import { payPalCredential } from '../../support/payPalCredential';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();

const test = async (changes: ICredentialDataDecryptedObject = {}) => {
	const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData);
	const { data } = payPalCredential(simulators.origin, changes);
	const { payPalCheckoutApiTest } = new PayPalCheckout().methods.credentialTest;
	return await payPalCheckoutApiTest.call(context, {
		id: '1',
		name: 'PayPal',
		type: 'payPalCheckoutApi',
		data,
	});
};

/** Answers the token request with what the test wants. */
const answerWith = (status: number, body: unknown) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		match: '/v1/oauth2/token',
		action: 'fail',
		status,
		body,
	});

describe('the test of the PayPal credential', () => {
	it('is content with the right keys', async () => {
		expect(await test()).toEqual({ status: 'OK', message: 'PayPal accepts these keys' });
	});

	it('says that the keys are wrong, or of the other environment', async () => {
		const { status, message } = await test({ clientSecret: 'a-wrong-secret' });
		expect(status).toBe('Error');
		expect(message).toContain('does not accept the Client ID and Client Secret');
		expect(message).toContain('keys of one environment do not work in the other');
		expect(message).not.toContain('a-wrong-secret');
	});

	it('says that PayPal could not be reached', async () => {
		const { status, message } = await test({ baseUrl: 'http://127.0.0.1:9' });
		expect(status).toBe('Error');
		expect(message).toContain('PayPal could not be reached at http://127.0.0.1:9');
	});

	it.each([
		['clientId', 'Client ID of the PayPal credential is empty'],
		['clientSecret', 'Client Secret of the PayPal credential is empty'],
		['baseUrl', 'Base URL of the PayPal credential is not a web address'],
	])('says that %s is missing', async (name, sentence) => {
		expect((await test({ [name]: '' })).message).toContain(sentence);
	});

	it.each([
		['https://uri.paypal.com/services/payments/payment/authcapture', 'Webhooks'],
		['https://uri.paypal.com/services/applications/webhooks', 'Accept payments'],
	])('names the feature that is missing when the app may only %s', async (scope, feature) => {
		answerWith(200, { access_token: 'x', scope: `openid ${scope}`, expires_in: 32400 });
		const { status, message } = await test();
		expect(status).toBe('Error');
		expect(message).toContain(`the feature "${feature}"`);
	});

	it('says that PayPal is busy', async () => {
		answerWith(503, { name: 'SERVICE_UNAVAILABLE' });
		expect((await test()).message).toContain('PayPal is not available right now');
	});

	it('says that a firewall answers', async () => {
		answerWith(403, '<html>Forbidden</html>');
		const { status, message } = await test();
		expect(status).toBe('Error');
		expect(message).toContain('firewall or proxy blocked this server');
	});

	it('says that something else answers', async () => {
		answerWith(200, { hello: 'world' });
		expect((await test()).message).toContain("is not PayPal's REST API");
	});
});
