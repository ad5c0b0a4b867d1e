import { approvalPageOf } from '../../../../../../nodes/vendors/payPal/orders/approvalPage';

const app = { clientId: 'id', clientSecret: 's' };

it.each([
	['live', undefined, 'https://www.paypal.com/checkoutnow?token=5O19'],
	['sandbox', undefined, 'https://www.sandbox.paypal.com/checkoutnow?token=5O19'],
	[
		'custom',
		'http://localhost:4010/api-m.sandbox.paypal.com',
		'http://localhost:4010/www.sandbox.paypal.com/checkoutnow?token=5O19',
	],
	['custom', 'http://localhost:4010', undefined],
] as const)('at %s %s is %s', (environment, baseUrl, page) => {
	expect(approvalPageOf('5O19', { ...app, environment, ...(baseUrl && { baseUrl }) })).toBe(page);
});

it('takes an ID for no more than that', () => {
	expect(approvalPageOf('a&b=c', { ...app, environment: 'live' })).toMatch(/token=a%26b%3Dc$/);
});
