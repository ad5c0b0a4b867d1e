import { PinIcon } from '../design/icons.tsx';
import type { Account, PostalAddress } from '../login/accounts.ts';
import { addressLines, type CheckoutOrder } from './order.ts';

interface ShipToSectionProps {
	order: CheckoutOrder;
	account: Account;
}

/** Where the parcel goes: what the shop sent along, or the address on the buyer's account. */
export function ShipToSection({ order, account }: ShipToSectionProps) {
	if (order.shippingPreference === 'NO_SHIPPING') return null;
	if (order.shippingPreference === 'SET_PROVIDED_ADDRESS' && !order.shipTo) return null;
	const provided = order.shipTo && addressLines(order.shipTo).length > 0;
	const address: PostalAddress = provided && order.shipTo ? order.shipTo : account.address;
	return (
		<section class="ship-to" aria-labelledby="ship-to-title">
			<span class="ship-to-mark">
				<PinIcon />
			</span>
			<div>
				<h2 id="ship-to-title">Ship to {order.shipTo?.name ?? account.name}</h2>
				<p>{addressLines(address).join(', ')}</p>
			</div>
		</section>
	);
}
