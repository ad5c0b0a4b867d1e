import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { fromPayPalCountry } from './countryCode';
import type { Authorization, Capture, Order, OrderAddress, Payer, PurchaseUnit, Tracker } from './order';
import { approveUrlOf } from './orders';
import { withoutWayBack } from '../../../checkout/terms/seal';

/**
 * An order in n8n's spelling and without PayPal's nesting. Amounts stay decimal strings.
 * When the order was made for a chat, `psid` and `pageId` name it.
 */
export function simplifyOrder(order: Order): IDataObject {
	const { purchase_units: units = [] } = order;
	const unit = units[0];
	const payments = unit?.payments;
	return withoutGaps({
		orderId: order.id,
		status: order.status,
		intent: order.intent,
		approveUrl: approveUrlOf(order),
		captureId: payments?.captures?.at(-1)?.id,
		authorizationId: payments?.authorizations?.at(-1)?.id,
		...simplifyUnit(unit),
		...(units.length > 1 && { purchaseUnits: units.map(simplifyUnit) }),
		savedPaymentMethod: simplifySaved(order),
		payer: simplifyPayer(order.payer),
		createTime: order.create_time,
		updateTime: order.update_time,
	});
}

const simplifyUnit = (unit: PurchaseUnit | undefined): IDataObject =>
	withoutGaps({
		amount: simplifyAmount(unit?.amount),
		breakdown: simplifyBreakdown(unit?.amount?.breakdown),
		customId: unit?.custom_id,
		invoiceId: unit?.invoice_id,
		referenceId: withoutWayBack(unit?.reference_id),
		...parseCustomId(unit?.custom_id),
		captures: unit?.payments?.captures?.map(simplifyCapture),
		authorizations: unit?.payments?.authorizations?.map(simplifyAuthorization),
		shipTo: simplifyAddress(unit?.shipping?.address, unit?.shipping?.name?.full_name),
		shippingOption: simplifyShippingOption(unit),
		trackers: unit?.shipping?.trackers?.map(simplifyTracker),
	});

/** The one the buyer has chosen. */
function simplifyShippingOption(unit: PurchaseUnit | undefined): IDataObject | undefined {
	const option = unit?.shipping?.options?.find(({ selected }) => selected);
	if (!option) return undefined;
	const { id, label, type } = option;
	return withoutGaps({ id, label, type, amount: simplifyAmount(option.amount) });
}

const simplifyTracker = ({ id, status, create_time, update_time }: Tracker): IDataObject =>
	withoutGaps({ trackerId: id, status, createTime: create_time, updateTime: update_time });

/** What the buyer saved while paying. Until it has an ID, PayPal still works on it and tells of it in an event. */
function simplifySaved(order: Order): IDataObject | undefined {
	const vault = order.payment_source?.paypal?.attributes?.vault;
	return vault && withoutGaps({ id: vault.id, status: vault.status, customerId: vault.customer?.id });
}

export const simplifyCapture = (capture: Capture): IDataObject =>
	withoutGaps({
		captureId: capture.id,
		status: capture.status,
		reason: capture.status_details?.reason,
		amount: simplifyAmount(capture.amount),
		fee: simplifyAmount(capture.seller_receivable_breakdown?.paypal_fee),
		net: simplifyAmount(capture.seller_receivable_breakdown?.net_amount),
		createTime: capture.create_time,
	});

export const simplifyAmount = (money: PayPalMoney | undefined): IDataObject | undefined =>
	money && { ...fromPayPal(money) };

export const simplifyPayer = (payer: Payer | undefined): IDataObject | undefined =>
	payer &&
	withoutGaps({
		payerId: payer.payer_id,
		email: payer.email_address,
		givenName: payer.name?.given_name,
		surname: payer.name?.surname,
		countryCode: fromPayPalCountry(payer.address?.country_code),
	});

/** PayPal has `""` for what is not there, too. */
export const withoutGaps = (data: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== ''));

export const simplifyAuthorization = (authorization: Authorization): IDataObject =>
	withoutGaps({
		authorizationId: authorization.id,
		status: authorization.status,
		reason: authorization.status_details?.reason,
		amount: simplifyAmount(authorization.amount),
		expirationTime: authorization.expiration_time,
		createTime: authorization.create_time,
	});

/** `{ item_total: {...}, shipping: {...} }` becomes `{ itemTotal: '24.00', shipping: '4.90' }`. */
const simplifyBreakdown = (
	breakdown: Partial<Record<string, PayPalMoney>> | undefined,
): IDataObject | undefined =>
	breakdown &&
	Object.fromEntries(
		Object.entries(breakdown).flatMap(([part, money]) => (money ? [[toCamelCase(part), money.value]] : [])),
	);

const simplifyAddress = (
	address: OrderAddress | undefined,
	fullName: string | undefined,
): IDataObject | undefined =>
	(address ?? fullName) === undefined
		? undefined
		: withoutGaps({
				fullName,
				addressLine1: address?.address_line_1,
				addressLine2: address?.address_line_2,
				city: address?.admin_area_2,
				state: address?.admin_area_1,
				postalCode: address?.postal_code,
				countryCode: fromPayPalCountry(address?.country_code),
			});

const toCamelCase = (name: string): string =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
