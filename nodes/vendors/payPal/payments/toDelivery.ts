import type { Address, Payment, ShippingOption } from '../../../checkout/payment';
import { fromPayPal } from '../money/payPalMoney';
import { fromPayPalCountry } from '../orders/countryCode';
import type { OrderAddress, PurchaseUnit, ShippingOption as PayPalOption } from '../orders/order';
import { filledOf } from './filledOf';
import { toPhone } from './toBuyer';

type PayPalShipping = NonNullable<PurchaseUnit['shipping']>;

/** Where an order goes, and how, as far as the buyer or the merchant has said so. */
export function toDelivery({
	options = [],
	...shipping
}: PayPalShipping): Pick<Payment, 'shippingOption' | 'shipTo'> {
	const chosen = options.find(({ selected }) => selected);
	const shipTo = toShipTo(shipping);
	return {
		...(Object.keys(shipTo).length > 0 && { shipTo }),
		...(chosen && { shippingOption: toShippingOption(chosen) }),
	};
}

const toShippingOption = ({ id, label, type, amount }: PayPalOption): ShippingOption => ({
	id,
	label,
	...(type && { type }),
	...(amount && { amount: fromPayPal(amount) }),
});

const toShipTo = ({
	name,
	address,
	email_address: email,
	phone_number: phone,
}: PayPalShipping): NonNullable<Payment['shipTo']> => ({
	...filledOf({ name: name?.full_name, email, phone: toPhone(phone) }),
	...(address && { address: toAddress(address) }),
});

function toAddress(address: OrderAddress): Address {
	const country = address.country_code && fromPayPalCountry(address.country_code);
	return filledOf({
		line1: address.address_line_1,
		line2: address.address_line_2,
		city: address.admin_area_2,
		state: address.admin_area_1,
		postalCode: address.postal_code,
		country,
	});
}
