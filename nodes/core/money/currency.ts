import { asText } from '../guards';
import { InvalidInput } from '../invalidInput';
import { beginningOf } from '../visibleText';

/** Which currencies a vendor takes, and what it says of the others. */
export interface TakenCurrencies<Code extends string> {
	has(code: string): code is Code;
	/** Goes on after the code: `is not a currency PayPal takes`. */
	problem: string;
	remedy: string;
}

/**
 * The code of a currency, in capitals.
 *
 * @param field the label of the field
 * @throws InvalidInput when it is empty, or not one of those that are taken
 */
export function readCurrency<Code extends string>(
	value: unknown,
	field: string,
	taken: TakenCurrencies<Code>,
): Code {
	const text = asText(value ?? '');
	const code = text?.trim().toUpperCase() ?? '';
	if (taken.has(code)) return code;
	const meant = signs.get(code);
	throw new InvalidInput(
		field,
		`${field}${code ? `: "${beginningOf(code, 20)}"` : ''} ${text?.trim() === '' ? 'is empty' : taken.problem}`,
		meant && taken.has(meant) ? `Write ${meant} in place of ${code}.` : taken.remedy,
	);
}

/** What people write instead, where it can mean nothing else: $ has many. */
const signs = new Map(
	Object.entries({
		'€': 'EUR',
		EURO: 'EUR',
		EUROS: 'EUR',
		'£': 'GBP',
		'₱': 'PHP',
		'₪': 'ILS',
		'฿': 'THB',
		ZŁ: 'PLN',
		R$: 'BRL',
		US$: 'USD',
	}),
);

/**
 * How many decimals a currency has by ISO 4217: 2 for most and for those it does not know, none for JPY, 3 for KWD.
 * A vendor may count differently.
 *
 * @param code three letters
 */
export const decimalsOf = (code: string): number =>
	new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
		.maximumFractionDigits ?? 2;
