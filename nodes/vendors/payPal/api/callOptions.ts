import type { TextField } from '../../../core/fields/textField';
import { InvalidInput } from '../../../core/invalidInput';
import type { PayPalCredentials } from './credentials';
import { textWithin } from '../orders/textLimit';
import * as fields from '../panel/callOptions.description';

export type CallOptions = fields.CallOptions;

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
		...headerText('PayPal-Partner-Attribution-Id', options.attributionId, fields.attributionId),
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
		...headerText('payer_id', merchantId, fields.merchantId),
		...headerText('email', merchantEmail, fields.merchantEmail),
	};
	if (account.payer_id && account.email) {
		throw new InvalidInput(
			fields.merchantEmail.label,
			`${fields.merchantId.label} and ${fields.merchantEmail.label} are both filled in`,
			'Use only one of them to name the account you act for.',
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
		throw fields.simulateError.invalid(
			"can't be used with real money",
			'Remove the option, or choose a Sandbox credential.',
		);
	}
	if (!/^[A-Z0-9_]{1,100}$/.test(code)) {
		throw fields.simulateError.refused(
			code,
			'is not a PayPal issue',
			'Use its name in capitals, for example INSTRUMENT_DECLINED.',
		);
	}
	return { 'PayPal-Mock-Response': JSON.stringify({ mock_application_codes: code }) };
}

/** A header holds plain characters only. */
function headerText<Name extends string>(
	name: Name,
	value: string | undefined,
	field: TextField,
): { [key in Name]?: string } {
	const text = (value ?? '').trim();
	if (/^[\x21-\x7e]*$/.test(text)) return textWithin(name, text, field);
	throw field.invalid(
		'contains characters PayPal does not accept',
		'Use letters and digits without spaces or accents.',
	);
}
