import { decimalField } from '../../core/fields/decimalField';
import { list } from '../../core/fields/list';
import { numberField } from '../../core/fields/numberField';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { currencyField as ofAnOrder } from '../../vendors/payPal/panel/currency.description';

export const currencyField = ofAnOrder.with({ description: 'Currency of every amount in this plan' });

export const priceField = decimalField({
	displayName: 'Price',
	name: 'price',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12.00',
	description: 'What is charged each time. Leave it empty only if you add Prices by Quantity.',
}).guarded();

const units = [
	{ name: 'Days', value: 'DAY' },
	{ name: 'Months', value: 'MONTH' },
	{ name: 'Weeks', value: 'WEEK' },
	{ name: 'Years', value: 'YEAR' },
] as const;

/** The most of each that PayPal takes. https://developer.paypal.com/docs/api/subscriptions/v1/#definition-frequency */
export const mostOf: Record<(typeof units)[number]['value'], number> = {
	DAY: 365,
	WEEK: 52,
	MONTH: 12,
	YEAR: 1,
};

export const everyField = numberField({
	displayName: 'Charge Every',
	name: 'every',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1,
	description: 'How many of the unit below lie between two charges',
}).guarded();

export const unitField = optionsField({
	displayName: 'Unit',
	name: 'unit',
	type: 'options',
	neverBlank: true,
	options: [...units],
	default: 'MONTH',
}).guarded();

export const numberOfPayments = numberField({
	displayName: 'Number of Payments',
	name: 'numberOfPayments',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 0,
	hint: '0 goes on until somebody cancels',
	description: 'After how many charges the subscription ends by itself',
})
	.guarded()
	.among('options');

/** At most two. https://developer.paypal.com/docs/api/subscriptions/v1/#definition-billing_cycle */
export const trialsField = list({
	displayName: 'Trials',
	name: 'trials',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Trial',
	default: {},
	description: 'What comes before the regular price, at most two. Only one of them may be free.',
	options: [
		{
			displayName: 'Trial',
			name: 'trial',
			values: [
				decimalField({
					displayName: 'Trial Price',
					name: 'price',
					type: 'string',
					default: '0',
					required: true,
					placeholder: 'e.g. 3.00',
					description: 'What is charged each time during the trial. 0 makes it free.',
				}),
				numberField({
					displayName: 'Charge Every',
					name: 'every',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 1,
					required: true,
				}),
				optionsField({
					displayName: 'Unit',
					name: 'unit',
					type: 'options',
					neverBlank: true,
					options: [...units],
					default: 'MONTH',
					required: true,
				}),
				numberField({
					displayName: 'Times',
					name: 'times',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 1,
					required: true,
					description: 'How often the trial is repeated before the regular price begins',
				}),
			],
		},
	],
})
	.guarded('price', 'every', 'unit', 'times')
	.among('options');

export const pricingModel = optionsField({
	displayName: 'Pricing Model',
	name: 'pricingModel',
	type: 'options',
	options: [
		{
			name: 'Each Piece at Its Own Step',
			value: 'TIERED',
			description: 'The first pieces cost what the first step says, the next ones what the next step says',
		},
		{
			name: 'All Pieces at One Step',
			value: 'VOLUME',
			description: 'The quantity decides which step counts for all pieces',
		},
	],
	default: 'VOLUME',
	description: 'How Prices by Quantity are meant',
}).guarded();

/** https://developer.paypal.com/docs/api/subscriptions/v1/#definition-pricing_tier */
export const tiersField = list({
	displayName: 'Prices by Quantity',
	name: 'tiers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Step',
	default: {},
	description: 'In place of one price: what a piece costs from which quantity on',
	heading: 'Step',
	options: [
		{
			displayName: 'Step',
			name: 'step',
			values: [
				numberField({
					displayName: 'From',
					name: 'from',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 1,
					required: true,
					description: 'The smallest quantity this price is for',
				}),
				decimalField({
					displayName: 'Price',
					name: 'price',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. 10.00',
				}),
			],
		},
	],
}).guarded('from', 'price');

export const setupFee = decimalField({
	displayName: 'Setup Fee',
	name: 'setupFee',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10.00',
	description: 'Charged once, when the buyer subscribes',
}).guarded();

export const ifSetupFails = optionsField({
	displayName: 'If the Setup Fee Fails',
	name: 'ifSetupFails',
	type: 'options',
	options: [
		{ name: 'Cancel the Subscription', value: 'CANCEL' },
		{ name: 'Go on Without It', value: 'CONTINUE' },
	],
	default: 'CANCEL',
	owner: 'PayPal',
}).guarded();

export const failureThreshold = numberField({
	displayName: 'Pause After Failed Payments',
	name: 'failureThreshold',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 999, numberPrecision: 0 },
	default: 1,
	description:
		'After how many charges in a row that fail PayPal pauses the subscription. 0 never pauses. PayPal tries each charge three times within ten days.',
}).guarded();

export const billsOutstanding = optionsField({
	displayName: 'Unpaid Charges',
	name: 'billsOutstanding',
	type: 'options',
	options: [
		{ name: 'Add to the Next Charge', value: 'true' },
		{ name: 'Keep Until You Collect Them', value: 'false' },
	],
	default: 'true',
	description: 'What PayPal does with what could not be charged',
}).guarded();

export const taxPercentage = decimalField({
	displayName: 'Tax in Percent',
	name: 'taxPercentage',
	type: 'string',
	default: '',
	placeholder: 'e.g. 19',
}).guarded();

export const taxIncluded = optionsField({
	displayName: 'Tax',
	name: 'taxIncluded',
	type: 'options',
	options: [
		{ name: 'Comes on Top of the Price', value: 'false' },
		{ name: 'Is Included in the Price', value: 'true' },
	],
	default: 'true',
	description: 'Only used together with Tax in Percent',
}).guarded();

export const planDescription = textField({
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. A bag of fresh beans each month',
	description: 'The buyer reads it on the page of PayPal where they subscribe',
	most: 127,
});

export const planName = textField({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Coffee Club Monthly',
	description: 'The buyer reads it on the page of PayPal where they subscribe',
	most: 127,
});
