import type { Buyer, Payment } from '../../../checkout/payment';
import type { Order, PayPalName, PayPalPhone } from '../orders/order';
import { filledOf } from './filledOf';

/** PayPal names an account that paid as `payer`, and as the wallet; of a card without one it has the name on it. */
export function toBuyer({ payer, payment_source: source }: Order): Pick<Payment, 'buyer' | 'card'> {
	const wallet = source?.paypal ?? source?.venmo;
	const buyer: Record<keyof Buyer, string | undefined> = {
		givenName: payer?.name?.given_name || wallet?.name?.given_name,
		fullName: toFullName(payer?.name) || toFullName(wallet?.name) || source?.card?.name,
		email: payer?.email_address || wallet?.email_address,
		phone: toPhone(payer?.phone?.phone_number) || toPhone(wallet?.phone_number),
		payerId: payer?.payer_id || wallet?.account_id,
	};
	const { brand, last_digits: lastDigits } = source?.card ?? {};
	const filled = filledOf(buyer);
	return {
		...(Object.keys(filled).length > 0 && { buyer: filled }),
		...(source?.card && { card: { ...(brand && { brand }), ...(lastDigits && { lastDigits }) } }),
	};
}

const toFullName = ({ full_name: whole, given_name: given, surname }: PayPalName = {}): string =>
	whole || [given, surname].filter(Boolean).join(' ');

/** A wallet tells its number without the country. https://developer.paypal.com/docs/api/orders/v2/#definition-phone */
export const toPhone = ({ country_code: country, national_number: number }: PayPalPhone = {}):
	string | undefined => number && (country ? `+${country}${number}` : number);
