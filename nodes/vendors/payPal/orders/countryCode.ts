import type { Field } from '../../../core/fields/field';
import { ownValue } from '../../../core/ownValue';
import { orderDetails } from '../panel/orderDetails.description';

const { countryCode } = orderDetails.fields.shipTo.fields;

/** ISO 3166-1 alpha-2, and XK, which is in use for Kosovo. https://www.iso.org/iso-3166-country-codes.html */
const countries = new Set(
	(
		'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
		'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
		'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
		'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
		'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
		'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
		'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
	).split(' '),
);

/** What people write instead. */
const meant: Record<string, string> = { UK: 'GB', EL: 'GR' };

/** PayPal's own code for China in payments across borders. https://developer.paypal.com/reference/country-codes */
const chinaAtPayPal = 'C2';

/** A country as everybody else writes it. */
export const fromPayPalCountry = (code: string | undefined): string | undefined =>
	code === chinaAtPayPal ? 'CN' : code;

/**
 * A country as PayPal writes it.
 *
 * @param value two letters of ISO 3166-1, in capitals or not, or PayPal's own code for China
 * @throws InvalidInput when it is no country
 */
export function toPayPalCountry(value: string, field: Field = countryCode): string {
	const code = value.trim().toUpperCase();
	if (code === 'CN' || code === chinaAtPayPal) return chinaAtPayPal;
	if (countries.has(code)) return code;
	const right = Object.hasOwn(meant, code) ? ownValue(meant, code) : undefined;
	throw field.refused(
		code,
		'is not a country code',
		right
			? `Use ${right}.`
			: 'Use the two letters of the country, for example US for the United States or GB for the United Kingdom.',
	);
}

/** https://developer.paypal.com/api/rest/reference/orders/v2/country-address-requirements/ */
const withoutCity = new Set(['HK', 'JP', 'SG']);

/** Whether PayPal refuses an address in this country that names no city. */
export const needsCity = (code: string): boolean => !withoutCity.has(code);
