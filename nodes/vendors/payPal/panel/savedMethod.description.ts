import type { RecordOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { section } from '../../../core/fields/section';
import { textField } from '../../../core/fields/textField';

/** In the order a merchant fills them in. */
const saveFields = [
	optionsField({
		displayName: 'Usage Type',
		name: 'usageType',
		type: 'options',
		options: [
			{ name: 'Merchant', value: 'MERCHANT', description: 'For your own shop' },
			{ name: 'Platform', value: 'PLATFORM', description: 'For several sellers on your platform' },
		],
		default: 'MERCHANT',
		owner: 'PayPal',
	}),
	optionsField({
		displayName: 'Usage Pattern',
		name: 'usagePattern',
		type: 'options',
		options: [
			{ name: 'Deferred', value: 'DEFERRED' },
			{ name: 'Immediate', value: 'IMMEDIATE', description: 'For later purchases, whenever they happen' },
			{ name: 'Recurring Postpaid', value: 'RECURRING_POSTPAID' },
			{ name: 'Recurring Prepaid', value: 'RECURRING_PREPAID' },
			{ name: 'Threshold Postpaid', value: 'THRESHOLD_POSTPAID' },
			{ name: 'Threshold Prepaid', value: 'THRESHOLD_PREPAID' },
		],
		default: 'IMMEDIATE',
		owner: 'PayPal',
		description: 'What you will charge it for later',
	}),
	optionsField({
		displayName: 'Customer Type',
		name: 'customerType',
		type: 'options',
		options: [
			{ name: 'Business', value: 'BUSINESS' },
			{ name: 'Consumer', value: 'CONSUMER' },
		],
		default: 'CONSUMER',
		owner: 'PayPal',
	}),
	textField({
		displayName: 'Customer ID',
		name: 'customerId',
		type: 'string',
		default: '',
		most: 22,
		description:
			"PayPal's ID of a buyer who has saved a payment method before. An earlier order has it under savedPaymentMethod.",
	}),
	textField({
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		most: 128,
		description: 'What the buyer agrees to, at most 128 characters',
	}),
];

/** How a way to pay is saved while paying. Values are PayPal's. */
export type SaveOptions = RecordOf<(typeof saveFields)[number]>;

export const save = section({
	displayName: 'Save Payment Method',
	name: 'save',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Save While Paying',
	description:
		'Lets you charge the buyer again later. The Vault feature must be enabled for your PayPal app, and the buyer has to agree at PayPal.',
	options: [{ displayName: 'Saved Method', name: 'method', values: saveFields }],
});

export const vaultId = textField({
	displayName: 'Saved Payment Method ID',
	name: 'vaultId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 8kk8451t',
	description:
		'Charges a payment method the buyer has saved before, at once and without a payment link. An earlier order has its ID under savedPaymentMethod.',
	most: 255,
});
