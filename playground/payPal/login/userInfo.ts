import type { Person } from '../people.ts';

const attributes = 'https://uri.paypal.com/services/paypalattributes';

/** What each scope tells, in the words both forms have in common. */
function inCommon(person: Person, scopes: string[]): Record<string, unknown> {
	const { address } = person;
	return {
		user_id: `https://www.paypal.com/webapps/auth/identity/user/${person.userId}`,
		...(scopes.includes('profile') && {
			name: `${person.givenName} ${person.surname}`,
			given_name: person.givenName,
			family_name: person.surname,
		}),
		...(scopes.includes('address') && {
			address: {
				street_address: address.address_line_1,
				locality: address.admin_area_2,
				region: address.admin_area_1,
				postal_code: address.postal_code,
				country: address.country_code,
			},
		}),
		// A word, not a boolean: so in PayPal's own examples.
		...(scopes.includes(attributes) && { payer_id: person.payerId, verified_account: 'true' }),
	};
}

/**
 * `GET /v1/identity/oauth2/userinfo?schema=paypalv1.1`: the example of https://developer.paypal.com/log-in/build , with
 * `confirmed` as seen at https://developer.paypal.com's own sandbox.
 */
export const payPalUserInfo = (person: Person, scopes: string[]): Record<string, unknown> => ({
	...inCommon(person, scopes),
	...(scopes.includes('email') && {
		emails: [{ value: person.email, primary: true, confirmed: true }],
	}),
});

/** `GET /v1/identity/openidconnect/userinfo?schema=openid`. https://developer.paypal.com/api/identity/v1/ */
export const openIdUserInfo = (person: Person, scopes: string[]): Record<string, unknown> => ({
	...inCommon(person, scopes),
	...(scopes.includes('email') && { email: person.email, email_verified: true }),
});
