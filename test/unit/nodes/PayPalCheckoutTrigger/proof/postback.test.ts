import { askPayPal, toQuestion } from '../../../../../nodes/PayPalCheckoutTrigger/proof/postback';
import { askedPayPal } from '../../../../support/askedPayPal';

const headers = {
	'paypal-auth-algo': 'SHA256withRSA',
	'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-1',
	'paypal-transmission-id': 'e1',
	'paypal-transmission-sig': 'c2ln',
	'paypal-transmission-time': '2026-11-22T09:00:00Z',
};

describe('askPayPal', () => {
	const event = Buffer.from('{"id":"WH-1"}');

	const ask = async (body: unknown) => {
		const { context, asked } = askedPayPal(() => ({ body }));
		return { answer: askPayPal(context, event, headers, 'WH-1'), asked };
	};

	it.each([
		['SUCCESS', true],
		['FAILURE', false],
		['success', false],
	])('takes %s for %s', async (verification_status, isGenuine) => {
		const { answer, asked } = await ask({ verification_status });
		expect(await answer).toBe(isGenuine);
		expect(asked.map(({ body }) => body)).toEqual([toQuestion(event, headers, 'WH-1')]);
	});

	it.each([
		['nothing', undefined],
		['no status', {}],
		['a status that is no word', { verification_status: true }],
	])('takes %s for no answer', async (_what, body) => {
		await expect((await ask(body)).answer).rejects.toThrow("is not PayPal's REST API");
	});
});

describe('toQuestion', () => {
	it('says nothing where there is no header', () => {
		const { webhook_event, webhook_id, ...said } = JSON.parse(
			toQuestion(Buffer.from('{}'), {}, 'WH-1').toString(),
		) as Record<string, unknown>;
		expect([webhook_id, webhook_event]).toEqual(['WH-1', {}]);
		expect(Object.values(said)).toEqual(['', '', '', '', '']);
	});

	// 0002: an event written anew is not what was signed.
	it.each([
		['an empty object', '{"amount":{"breakdown":{}}}'],
		['a number with a zero at the end', '{"rate":1.0}'],
		['escaped slashes and letters', '{"href":"https:\\/\\/x","name":"\\u00e9"}'],
		['a number no float holds', '{"id":12345678901234567890}'],
		['spaces and line ends', '{ "a" : 1 ,\r\n\t"b": [ ] }\n'],
		['letters beyond ASCII', '{"name":"Crème €"}'],
	])('keeps %s byte for byte', (_what, event) => {
		const question = toQuestion(Buffer.from(event), headers, 'WH-1').toString();
		expect(question.endsWith(`,"webhook_event":${event}}`)).toBe(true);
		expect(JSON.parse(question)).toEqual({
			auth_algo: 'SHA256withRSA',
			cert_url: 'https://api.paypal.com/v1/notifications/certs/CERT-1',
			transmission_id: 'e1',
			transmission_sig: 'c2ln',
			transmission_time: '2026-11-22T09:00:00Z',
			webhook_id: 'WH-1',
			webhook_event: JSON.parse(event) as unknown,
		});
	});
});
