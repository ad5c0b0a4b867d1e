import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import { field, type Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField, toText } from '../../../core/fields/textField';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { currencyField as ofAnOrder } from '../../../vendors/payPal/panel/currency.description';

const recipientType = optionsField({
	displayName: 'Send Money To',
	name: 'recipientType',
	type: 'options',
	neverBlank: true,
	owner: 'PayPal',
	options: [
		{ name: 'An Email Address', value: 'EMAIL' },
		{
			name: 'A PayPal ID',
			value: 'PAYPAL_ID',
			description: 'The payer ID, for example from an order: 13 letters and digits',
		},
		{ name: 'A Phone Number', value: 'PHONE' },
	],
	default: 'EMAIL',
	description: 'How PayPal finds whoever gets the money',
}).guarded();

/** https://developer.paypal.com/docs/api/payments.payouts-batch/v1/#definition-payout_item */
const patterns = {
	EMAIL: /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/,
	PAYPAL_ID: /^[2-9A-HJ-NP-Z]{13}$/,
	PHONE: /^\+?[\d\s()-]{5,30}$/,
};

const receiver = field(
	{
		displayName: 'Recipient',
		name: 'receiver',
		type: 'string',
		default: '={{ $json.email }}',
		required: true,
		placeholder: 'e.g. jamie@example.com',
		description: 'Every item that comes in is one recipient; all of them together are one payout',
	},
	(value, self) => toText(value, self).trim(),
).guarded();

const amount = decimalField({
	displayName: 'Amount',
	name: 'amount',
	type: 'string',
	default: '={{ $json.amount }}',
	required: true,
	placeholder: 'e.g. 12.00',
}).guarded();

const currency = ofAnOrder.with({ description: 'Currency of the amount' }).guarded();

const details = collection({
	displayName: 'Details',
	name: 'recipientDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		textField({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: '',
			most: 4000,
			description: 'For the recipient',
		}),
		textField({
			displayName: 'Own ID',
			name: 'ownId',
			type: 'string',
			default: '',
			most: 63,
			description: 'Your own number for this payment, returned by Payout: Get',
		}),
	],
});

export const recipientFields: Field[] = [recipientType, receiver, amount, currency, details];

/** How refusals of PayPal's name the parts of one of several. */
export const recipientPartsOf = (place: string) => ({
	receiver: receiver.of(place),
	amount: amount.of(place),
	recipient_type: recipientType.of(place),
	note: details.fields.note.of(place),
});

/** A recipient as PayPal takes it. */
export interface PayoutRecipient {
	recipient_type: string;
	receiver: string;
	amount: { currency: string; value: string };
	note?: string;
	sender_item_id?: string;
}

/** @throws InvalidInput when the item names no recipient, or no amount above zero */
export function readRecipient(context: IExecuteFunctions, itemIndex: number): PayoutRecipient {
	const type = recipientType.read(context, itemIndex);
	const to = receiver.read(context, itemIndex);
	if (to === '') throw receiver.invalid('is empty', 'Say who gets the money.');
	if (to.length > 127 || !patterns[type].test(to))
		throw receiver.refused(
			to,
			`is not ${names[type]}`,
			`Or choose another way in ${recipientType.label}.`,
			80,
		);
	const money = readMoney(amount.read(context, itemIndex), currency.read(context, itemIndex), amount.label);
	if (money.isZero)
		throw amount.invalid('is zero', 'Enter how much this recipient gets, or leave the item out.');
	const { note, ownId } = details.read(context, itemIndex);
	return {
		recipient_type: type,
		receiver: to,
		amount: money.toAmount(),
		...textsWithin(
			{ note: details.fields.note, sender_item_id: details.fields.ownId },
			{
				...(note && { note }),
				...(ownId && { ownId }),
			},
		),
	};
}

const names = { EMAIL: 'an email address', PAYPAL_ID: 'a PayPal ID', PHONE: 'a phone number' };
