import { toPerson } from '../../../../../../nodes/vendors/payPal/login/person';

it('reads the form of paypalv1.1', () => {
	// https://developer.paypal.com/log-in/build
	const told = {
		user_id: 'https://www.paypal.com/webapps/auth/identity/user/mWq6_1sU85v5EG9yHdPxJRrhGHrnMJ-1PQKtX6pcsmA',
		name: 'identity test',
		given_name: 'identity',
		family_name: 'test',
		payer_id: 'WDJJHEBZ4X2LY',
		address: { street_address: '1 Main St', locality: 'San Jose', region: 'CA', country: 'US' },
		verified_account: 'true',
		emails: [{ value: 'user1@example.com', primary: true }],
	};
	expect(toPerson(told)).toEqual({
		payerId: 'WDJJHEBZ4X2LY',
		name: 'identity test',
		givenName: 'identity',
		surname: 'test',
		email: 'user1@example.com',
		verifiedAccount: true,
		country: 'US',
	});
});

it('reads the form of openid', () => {
	const told = { payer_id: 'P1', email: 'ann@example.com', email_verified: false, verified_account: false };
	expect(toPerson(told)).toEqual({
		payerId: 'P1',
		email: 'ann@example.com',
		emailVerified: false,
		verifiedAccount: false,
	});
});

it('takes the main address of several', () => {
	const emails = [
		{ value: 'old@example.com', primary: false, confirmed: true },
		{ value: 'new@example.com', primary: 'true', confirmed: 'false' },
	];
	expect(toPerson({ payer_id: 'P1', emails })).toEqual({
		payerId: 'P1',
		email: 'new@example.com',
		emailVerified: false,
	});
});

it.each([
	['nothing but the account', { payer_id: 'P1' }],
	[
		'addresses that are none',
		{ payer_id: 'P1', emails: [null, 'x'], address: 'Paris', verified_account: 'maybe' },
	],
])('reads %s', (_, told) => {
	expect(toPerson(told)).toEqual({ payerId: 'P1' });
});

it.each([
	['no account', { user_id: 'https://www.paypal.com/webapps/auth/identity/user/p8cOiK9O7j0czoxGo4tUX23w' }],
	['an empty one', { payer_id: '' }],
	['a list', []],
	['nothing', undefined],
])('does not make somebody of %s', (_, told) => {
	expect(toPerson(told)).toBeUndefined();
});
