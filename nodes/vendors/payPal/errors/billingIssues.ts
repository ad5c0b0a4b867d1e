import type { IssueGroup } from './issueGroup';

/** Issues about products, plans and subscriptions. https://developer.paypal.com/docs/api/subscriptions/v1/#errors */
export const billingIssues: IssueGroup[] = [
	{
		issues: ['PLAN_STATUS_INVALID'],
		message: 'The state of this plan does not allow that',
		remedy:
			'Only an active plan takes subscriptions, and only an active one can be deactivated. Use Plan: Activate, or choose another plan.',
	},
	{
		issues: ['PLAN_STATUS_INACTIVE'],
		message: "A plan that is not active can't be changed",
		remedy: 'Use Plan: Activate first.',
	},
	{
		issues: ['SUBSCRIPTION_STATUS_INVALID'],
		message: 'The state of this subscription does not allow that',
		remedy:
			'Use Subscription: Get to see its status. Only active and paused subscriptions can be changed, and a cancelled one stays cancelled.',
	},
	{
		issues: ['SUBSCRIPTION_CANNOT_BE_ACTIVATED'],
		message: "This subscription can't be resumed yet",
		remedy:
			'PayPal paused it because charges failed. Collect what is owed with Subscription: Capture Outstanding Balance, then resume it.',
	},
	{
		issues: ['SUBSCRIPTION_CANNOT_HAVE_QUANTITY'],
		message: 'Buyers choose no quantity in this plan',
		remedy: 'Leave Quantity empty, or use a plan in which buyers choose a quantity.',
	},
	{
		issues: ['PLAN_PRODUCT_NOT_COMPATIBLE'],
		message: 'This plan is for another product',
		remedy:
			'A subscription can change only to a plan for the same product. Offer the buyer a new subscription.',
	},
	{
		issues: ['ZERO_OUTSTANDING_BALANCE'],
		message: 'Nothing is owed for this subscription',
		remedy: 'Nothing is left to do.',
	},
	{
		issues: ['AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE'],
		message: 'This is more than the buyer owes',
		remedy: 'Use Subscription: Get to see what is owed. Nothing was taken.',
	},
	{
		issues: ['SUBSCRIBER_ACCOUNT_CLOSED', 'SUBSCRIBER_ACCOUNT_LOCKED', 'SUBSCRIBER_ACCOUNT_RESTRICTED'],
		message: "The buyer can't pay with this PayPal account",
		remedy: 'Nothing was taken. Ask the buyer to look into their PayPal account, or to subscribe anew.',
	},
	{
		issues: ['USER_ACCOUNT_CLOSED', 'COUNTRY_NOT_SUPPORTED'],
		message: "Your PayPal account can't do this right now",
		remedy: 'Log in to PayPal and look for notices about your account.',
	},
	{
		issues: ['DUPLICATE_RESOURCE_IDENTIFIER'],
		message: 'There is a product with this Product ID already',
		remedy: 'Use another ID, or leave Product ID empty.',
	},
	{
		issues: ['CURRENCY_MISMATCH'],
		message: 'This amount is in another currency than the plan',
		remedy: 'PayPal takes one currency in a plan and in everything that is charged by it.',
	},
	{
		issues: ['CURRENCY_NOT_SUPPORTED_FOR_RECEIVER'],
		message: 'Your PayPal account takes no payments in this currency',
		remedy: 'Add the currency in the settings of your PayPal account, or use another one.',
	},
	{
		issues: [
			'MISSING_REGULAR_BILLING_CYCLE',
			'MORE_THAN_TWO_TRIAL_BILLING_CYCLE_NOT_SUPPORTED',
			'MULTIPLE_FREE_TRIAL_BILLING_CYCLES_NOT_SUPPORTED',
			'MULTIPLE_REGULAR_BILLING_CYCLES_NOT_SUPPORTED',
			'INVALID_BILLING_CYCLE_SEQUENCE',
			'INVALID_TRIAL_BILLING_TOTAL_CYCLES',
		],
		message: 'PayPal does not take the trials of this plan',
		remedy: 'A plan can have two trials, one of them free, each with an end.',
	},
	{
		issues: [
			'FIXED_PRICE_NOT_SUPPORTED',
			'INVALID_PRICING_MODEL',
			'INVALID_PRICING_SCHEME',
			'INVALID_PRICING_TIER_AMOUNT',
			'INVALID_PRICING_TIER_QUANTITY',
			'INVALID_QUANTITY_SUPPORTED',
			'MISSING_PRICING_SCHEME_TIERS',
			'OVERLAPPING_PRICING_SCHEME_TIERS',
			'PRICING_SCHEME_UPDATE_NOT_ALLOWED',
		],
		message: 'PayPal does not take the prices of this plan',
		remedy:
			'A plan keeps its kind of price: one price stays one price, prices by quantity stay prices by quantity. None of them may be free.',
	},
	{
		issues: ['INVALID_PATCH_PATH', 'UNSUPPORTED_PATCH_OPERATION'],
		message: 'PayPal does not let this part of it be changed',
		remedy: 'Make a new one that is as you want it, and use that from now on.',
	},
	{
		issues: ['INVALID_METADATA_CUSTOM_NOTE', 'INVALID_METADATA_INVOICE_ID'],
		message: '{field} is too long for PayPal',
		remedy: 'Shorten it.',
	},
	{
		issues: ['BILLING_CYCLE_EXECUTION_COMPLETED', 'INVALID_BILLING_TOTAL_CYCLES', 'INVALID_START_TIME'],
		message: "What has been charged already can't be changed",
		remedy: 'Change only what is still to come.',
	},
	{
		issues: ['3DS_CARDS_NOT_SUPPORTED', 'CARD_SUBSCRIPTIONS_NOT_ENABLED'],
		message: 'Your PayPal account takes no cards for subscriptions',
		remedy: 'Let the buyer subscribe with their PayPal account, or ask PayPal to enable cards.',
	},
];
