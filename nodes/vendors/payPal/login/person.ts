import { isRecord, textIn } from '../../../core/guards';
import { withoutUndefined } from '../../../core/withoutUndefined';

/** Who has logged in, as far as they have agreed to it. */
export interface PayPalPerson {
	payerId: string;
	name?: string;
	givenName?: string;
	surname?: string;
	email?: string;
	emailVerified?: boolean;
	/** Whether PayPal has verified the account. */
	verifiedAccount?: boolean;
	/** Two letters. */
	country?: string;
}

/**
 * Reads what PayPal tells of a person, in either of its forms.
 * https://developer.paypal.com/api/identity/v1/ , https://developer.paypal.com/log-in/build
 *
 * @returns undefined when it does not say which account it is
 */
export function toPerson(body: unknown): PayPalPerson | undefined {
	if (!isRecord(body)) return undefined;
	const payerId = textIn(body.payer_id);
	if (!payerId) return undefined;
	const address = isRecord(body.address) ? body.address : {};
	return withoutUndefined({
		payerId,
		name: textIn(body.name),
		givenName: textIn(body.given_name),
		surname: textIn(body.family_name),
		...emailIn(body),
		verifiedAccount: toBoolean(body.verified_account ?? body.verified),
		country: textIn(address.country),
	}) as unknown as PayPalPerson;
}

/** One, or a list of which one is the main address. */
function emailIn({
	email,
	email_verified: verified,
	emails,
}: Record<string, unknown>): Partial<PayPalPerson> {
	if (!Array.isArray(emails)) return { email: textIn(email), emailVerified: toBoolean(verified) };
	const all = emails.filter(isRecord);
	const main = all.find(({ primary }) => toBoolean(primary)) ?? all[0];
	return { email: textIn(main?.value), emailVerified: toBoolean(main?.confirmed) };
}

/** PayPal writes it as a word, too. */
const toBoolean = (value: unknown): boolean | undefined => {
	if (typeof value === 'boolean') return value;
	return value === 'true' || value === 'false' ? value === 'true' : undefined;
};
