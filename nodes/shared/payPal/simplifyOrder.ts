import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../chatBinding';
import type { PayPalMoney } from './breakdown';
import type { Authorization, Capture, Order, OrderAddress, Payer } from './order';
import { approveUrlOf } from './orders';

/**
 * An order in n8n's spelling and without PayPal's nesting. Amounts stay decimal strings.
 * When the order was made for a chat, `psid` and `pageId` name it.
 */
export function simplifyOrder(order: Order): IDataObject {
	const unit = order.purchase_units?.[0];
	const approveUrl = approveUrlOf(order);
	return withoutGaps({
		orderId: order.id,
		status: order.status,
		intent: order.intent,
		approveUrl,
		amount: simplifyAmount(unit?.amount),
		breakdown: simplifyBreakdown(unit?.amount?.breakdown),
		customId: unit?.custom_id,
		invoiceId: unit?.invoice_id,
		referenceId: unit?.reference_id,
		...parseCustomId(unit?.custom_id),
		captures: unit?.payments?.captures?.map(simplifyCapture),
		authorizations: unit?.payments?.authorizations?.map(simplifyAuthorization),
		payer: simplifyPayer(order.payer),
		shipTo: simplifyAddress(unit?.shipping?.address, unit?.shipping?.name?.full_name),
		createTime: order.create_time,
		updateTime: order.update_time,
	});
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
	money && { currency: money.currency_code, value: money.value };

export const simplifyPayer = (payer: Payer | undefined): IDataObject | undefined =>
	payer &&
	withoutGaps({
		payerId: payer.payer_id,
		email: payer.email_address,
		givenName: payer.name?.given_name,
		surname: payer.name?.surname,
		countryCode: payer.address?.country_code,
	});

export const withoutGaps = (data: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

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
				countryCode: address?.country_code,
			});

const toCamelCase = (name: string): string =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
