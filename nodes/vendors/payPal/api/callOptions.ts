import { InvalidInput } from '../../../core/invalidInput';
import type { PayPalCredentials } from './credentials';
import { textWithin } from '../orders/textLimit';

/** What a single call to PayPal can carry besides its content. */
export interface CallOptions {
	/** The partner's BN code. */
	attributionId?: string;
	/** PayPal account the call is made for, when it is another than the credential's: by merchant ID or by email. */
	merchantId?: string;
	merchantEmail?: string;
	/** Issue PayPal shall answer with, e.g. `INSTRUMENT_DECLINED`. Sandbox only. */
	simulateError?: string;
}

/** For the calls around the one that is to go wrong. */
export const withoutSimulation = (options: CallOptions = {}): CallOptions => ({
	...options,
	simulateError: undefined,
});

/**
 * The headers of a call. https://developer.paypal.com/api/rest/requests/#link-httprequestheaders
 *
 * @throws InvalidInput when PayPal would not take one of them
 */
export function toCallHeaders(
	options: CallOptions,
	credentials: Pick<PayPalCredentials, 'clientId' | 'environment'>,
): Record<string, string> {
	return {
		...textWithin(
			'PayPal-Partner-Attribution-Id',
			headerText(options.attributionId, 'BN Code'),
			36,
			'BN Code',
		),
		...toAuthAssertion(options, credentials.clientId),
		...toMockResponse(options.simulateError, credentials.environment),
	};
}

/** An unsigned token: PayPal checks on its side that the account has granted it. */
function toAuthAssertion(
	{ merchantId, merchantEmail }: CallOptions,
	clientId: string,
): Record<string, string> {
	const account = {
		...textWithin('payer_id', headerText(merchantId, 'Act for Merchant ID'), 20, 'Act for Merchant ID'),
		...textWithin(
			'email',
			headerText(merchantEmail, 'Act for Merchant Email'),
			254,
			'Act for Merchant Email',
		),
	};
	if (account.payer_id && account.email) {
		throw new InvalidInput(
			'Act for Merchant Email',
			'Act for Merchant ID and Act for Merchant Email are both filled in',
			'Name the account you act for by one of the two.',
		);
	}
	if (!account.payer_id && !account.email) return {};
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	return {
		'PayPal-Auth-Assertion': `${encode({ alg: 'none' })}.${encode({ iss: clientId.trim(), ...account })}.`,
	};
}

/** https://developer.paypal.com/tools/sandbox/negative-testing/request-headers/ */
function toMockResponse(
	issue: string | undefined,
	environment: PayPalCredentials['environment'],
): Record<string, string> {
	const code = (issue ?? '').trim();
	if (code === '') return {};
	if (environment === 'live') {
		throw new InvalidInput(
			'Simulate Issue',
			'Simulate Issue can not be used with real money',
			'Remove the option, or choose a credential for the Sandbox.',
		);
	}
	if (!/^[A-Z0-9_]{1,100}$/.test(code)) {
		throw new InvalidInput(
			'Simulate Issue',
			`Simulate Issue: "${code.slice(0, 40)}" is not an issue of PayPal's`,
			'Use its name in capitals, for example INSTRUMENT_DECLINED.',
		);
	}
	return { 'PayPal-Mock-Response': JSON.stringify({ mock_application_codes: code }) };
}

/** A header holds plain characters only. */
function headerText(value: string | undefined, field: string): string {
	const text = (value ?? '').trim();
	if (/^[\x21-\x7e]*$/.test(text)) return text;
	throw new InvalidInput(
		field,
		`${field} holds characters PayPal does not take there`,
		'Use letters and digits without spaces or accents.',
	);
}
