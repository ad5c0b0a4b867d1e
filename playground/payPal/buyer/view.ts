import { fromMinor, sum, toMinor } from '../money.ts';
import type { Order } from '../orders/order.ts';
import { breakdownParts } from '../orders/request.ts';
import { accountsOn, type OnPhone } from './loggedIn.ts';

/** The order as the approval page shows it. Amounts are decimal strings in `currency`. */
export function checkoutView(order: Order, expired: boolean, on: OnPhone): Record<string, unknown> {
	const { context, units } = order;
	const first = units[0]!;
	const currency = first.amount.currency_code;
	const shipping = units.find((unit) => unit.shipping)?.shipping;
	return {
		id: order.id,
		status: order.status,
		expired,
		intent: order.intent,
		brandName: context.brand_name ?? order.maker.name,
		merchantName: order.maker.name,
		userAction: context.user_action ?? 'CONTINUE',
		landingPage: context.landing_page ?? 'NO_PREFERENCE',
		shippingPreference: context.shipping_preference ?? 'GET_FROM_FILE',
		description: first.description,
		invoiceId: first.invoice_id,
		currency,
		total: fromMinor(sum(units.map((unit) => toMinor(unit.amount))), currency).value,
		breakdown: breakdownOf(order, currency),
		items: units.flatMap((unit) =>
			(unit.items ?? []).map((item) => ({
				name: item.name,
				description: item.description,
				quantity: item.quantity,
				unitAmount: item.unit_amount.value,
				imageUrl: item.image_url,
			})),
		),
		shipTo: shipping && { name: shipping.name?.full_name, ...shipping.address },
		accounts: accountsOn(on),
		returnUrl: context.return_url,
		cancelUrl: context.cancel_url,
	};
}

/** e.g. `{ item_total: '30.00', shipping: '4.90' }`: PayPal's names, only parts that are there. */
function breakdownOf(order: Order, currency: string): Record<string, string> {
	const parts = breakdownParts.flatMap((part) => {
		const given = order.units.flatMap((unit) => unit.amount.breakdown?.[part] ?? []);
		return given.length > 0 ? [[part, fromMinor(sum(given.map(toMinor)), currency).value]] : [];
	});
	return Object.fromEntries(parts) as Record<string, string>;
}
