import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { toCallHeaders, withoutSimulation } from '../../../../../../nodes/vendors/payPal/api/callOptions';

const app = { clientId: ' AX-client ', environment: 'sandbox' as const };
const decode = (part: string | undefined): unknown => JSON.parse(Buffer.from(part!, 'base64url').toString());

describe('toCallHeaders', () => {
	it('adds nothing when nothing is asked for', () => {
		expect(toCallHeaders({}, app)).toEqual({});
		expect(toCallHeaders({ attributionId: ' ', merchantId: '', simulateError: '' }, app)).toEqual({});
	});

	it.each([
		[{ merchantId: ' M4PLEANDMUG77 ' }, { iss: 'AX-client', payer_id: 'M4PLEANDMUG77' }],
		[{ merchantEmail: 'shop@example.com' }, { iss: 'AX-client', email: 'shop@example.com' }],
	])('acts for another account by an unsigned token: %j', (options, claims) => {
		const { 'PayPal-Auth-Assertion': assertion } = toCallHeaders(options, app);
		const [head, payload, signature] = assertion!.split('.');
		expect(decode(head)).toEqual({ alg: 'none' });
		expect(decode(payload)).toEqual(claims);
		expect(signature).toBe('');
	});

	it('carries the BN code and the issue to simulate', () => {
		expect(toCallHeaders({ attributionId: 'MAPLE_SP', simulateError: 'INSTRUMENT_DECLINED' }, app)).toEqual({
			'PayPal-Partner-Attribution-Id': 'MAPLE_SP',
			'PayPal-Mock-Response': '{"mock_application_codes":"INSTRUMENT_DECLINED"}',
		});
	});

	it.each([
		['a BN code over 36 characters', { attributionId: 'B'.repeat(37) }, app],
		['a line end in the BN code', { attributionId: 'A\r\nX: 1' }, app],
		['two names of the account', { merchantId: 'M', merchantEmail: 'm@example.com' }, app],
		['a simulated issue with real money', { simulateError: 'X' }, { ...app, environment: 'live' as const }],
		['a simulated issue that is none', { simulateError: '{"a":1}' }, app],
	])('refuses %s', (_what, options, credentials) => {
		expect(() => toCallHeaders(options, credentials)).toThrow(InvalidInput);
	});

	it('lets the calls around a simulated one be real', () => {
		expect(toCallHeaders(withoutSimulation({ simulateError: 'X', attributionId: 'B' }), app)).toEqual({
			'PayPal-Partner-Attribution-Id': 'B',
		});
	});
});
