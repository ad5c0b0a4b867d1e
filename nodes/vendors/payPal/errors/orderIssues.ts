import type { IssueGroup } from './issueGroup';

/** Issues about what an order says. https://developer.paypal.com/docs/api/orders/v2/#errors */
export const orderIssues: IssueGroup[] = [
	{
		issues: [
			'MISSING_REQUIRED_PARAMETER',
			'ONE_OF_PARAMETERS_REQUIRED',
			'ONE_OF_THE_PARAMETERS_REQUIRED',
			'RETURN_URL_REQUIRED',
			'CANCEL_URL_REQUIRED',
			'PAYPAL_REQUEST_ID_REQUIRED',
			'MISSING_REQUEST_BODY',
		],
		message: '{field} is missing',
		remedy: 'Fill it in. If it comes from an expression, check that this item has a value for it.',
	},
	{
		issues: [
			'INVALID_PARAMETER_SYNTAX',
			'INVALID_PARAMETER_VALUE',
			'INVALID_PARAMETER',
			'INCOMPATIBLE_PARAMETER_VALUE',
			'NOT_SUPPORTED',
			'MALFORMED_REQUEST_JSON',
		],
		message: '{field} is not in a format PayPal accepts',
		remedy: "Correct it, or leave it empty if you don't need it.",
	},
	{
		issues: ['INVALID_STRING_LENGTH', 'INVALID_STRING_MAX_LENGTH', 'INVALID_STRING_MIN_LENGTH'],
		message: '{field} is too long or too short for PayPal',
		remedy: 'Change its length.',
	},
	{
		issues: ['INVALID_INTEGER_MAX_VALUE', 'INVALID_INTEGER_MIN_VALUE'],
		message: '{field} is too large or too small for PayPal',
		remedy: 'Change the number.',
	},
	{
		issues: ['INVALID_ARRAY_MAX_ITEMS', 'INVALID_ARRAY_MIN_ITEMS'],
		message: '{field} has too many or too few entries for PayPal',
		remedy: 'Change the number of its entries.',
	},
	{
		issues: [
			'AMOUNT_MISMATCH',
			'ITEM_TOTAL_MISMATCH',
			'ITEM_TOTAL_REQUIRED',
			'TAX_TOTAL_MISMATCH',
			'TAX_TOTAL_REQUIRED',
			'PREFERRED_SHIPPING_OPTION_AMOUNT_MISMATCH',
		],
		message: "The amounts of the order don't add up to its total",
		remedy: 'Check prices, quantities, tax, shipping and discounts of this order.',
	},
	{
		issues: ['CANNOT_BE_NEGATIVE', 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		message: '{field} is zero or less, but PayPal takes only amounts above zero',
		remedy: 'Check prices and discounts of this order.',
	},
	{
		issues: ['MAX_VALUE_EXCEEDED', 'TRANSACTION_LIMIT_EXCEEDED'],
		message: '{field} is more than PayPal takes in one payment',
		remedy: 'Use a smaller amount, or split the order.',
	},
	{
		issues: ['DECIMAL_PRECISION', 'DECIMALS_NOT_SUPPORTED'],
		message: '{field} has more decimals than its currency',
		remedy: 'Round it to two decimals, or to none for HUF, JPY and TWD.',
	},
	{
		issues: [
			'INVALID_CURRENCY_CODE',
			'CURRENCY_NOT_SUPPORTED_FOR_COUNTRY',
			'CURRENCY_NOT_SUPPORTED_FOR_BANK',
		],
		message: "Your PayPal account can't take this currency",
		remedy: 'Choose another Currency. BRL, CNY and MYR work only for accounts in their own country.',
	},
	{
		issues: [
			'MULTI_CURRENCY_ORDER',
			'CURRENCY_MISMATCH',
			'AUTHORIZATION_CURRENCY_MISMATCH',
			'AUTH_CURRENCY_MISMATCH',
			'AUTH_CAPTURE_CURRENCY_MISMATCH',
			'REFUND_CAPTURE_CURRENCY_MISMATCH',
		],
		message: 'This amount is in another currency than the payment',
		remedy: 'Use the currency the order was made in.',
	},
	{
		issues: ['DUPLICATE_INVOICE_ID'],
		message: 'PayPal has taken, or given back, money for this Invoice ID before',
		remedy:
			'Nothing was done now. Look it up at PayPal: an earlier try may have done it. If this is another one, give it an Invoice ID of its own.',
	},
	{
		issues: ['DUPLICATE_REFERENCE_ID', 'REFERENCE_ID_REQUIRED', 'REFERENCE_ID_NOT_FOUND'],
		message: 'Reference ID is missing, repeated or unknown to PayPal',
		remedy: 'Give each part of the order its own Reference ID.',
	},
	{
		issues: [
			'DONATION_ITEMS_NOT_SUPPORTED',
			'MULTIPLE_ITEM_CATEGORIES',
			'PERMISSION_DENIED_FOR_DONATION_ITEMS',
			'ITEM_CATEGORY_NOT_SUPPORTED_BY_PAYMENT_SOURCE',
		],
		message: "These item categories can't be sold in one order",
		remedy: 'Do not mix donations with goods. Donations need to be enabled for your PayPal account.',
	},
	{
		issues: [
			'UNSUPPORTED_INTENT',
			'UNSUPPORTED_INTENT_FOR_PAYMENT_SOURCE',
			'PAYMENT_TYPE_NOT_SUPPORTED_FOR_INTENT',
		],
		message: "PayPal can't reserve the money for this order",
		remedy: 'Set When to Take the Money to At Once.',
	},
	{
		issues: [
			'SHIPPING_ADDRESS_INVALID',
			'BILLING_ADDRESS_INVALID',
			'INVALID_COUNTRY_CODE',
			'CITY_REQUIRED',
			'POSTAL_CODE_REQUIRED',
			'COUNTRY_NOT_SUPPORTED_BY_PAYMENT_SOURCE',
		],
		message: 'PayPal does not accept this shipping address',
		remedy:
			'Check street, city, postal code and the two-letter Country Code, or let the buyer choose at PayPal.',
	},
	{
		issues: [
			'INVALID_PICKUP_ADDRESS',
			'MISSING_PICKUP_ADDRESS',
			'MULTIPLE_SHIPPING_ADDRESS_NOT_SUPPORTED',
			'MULTIPLE_SHIPPING_OPTION_SELECTED',
			'MULTIPLE_SHIPPING_TYPE_NOT_SUPPORTED',
			'SHIPPING_OPTIONS_NOT_SUPPORTED',
			'SHIPPING_OPTION_NOT_SELECTED',
			'SHIPPING_TYPE_NOT_SUPPORTED_FOR_CLIENT',
			'UNSUPPORTED_SHIPPING_TYPE',
		],
		message: 'These shipping fields contradict each other',
		remedy: 'Check Shipping Preference and the shipping fields of this order.',
	},
	{
		issues: ['PAYEE_ACCOUNT_INVALID', 'INVALID_PLATFORM_FEES_ACCOUNT', 'INVALID_PAYEE_PRICING_TIER_ID'],
		message: "PayPal can't find the account that should get the money",
		remedy: 'Check Payee Email or Payee Merchant ID, or leave both empty to be paid yourself.',
	},
	{
		issues: [
			'FIELD_NOT_PATCHABLE',
			'NOT_PATCHABLE',
			'AMOUNT_NOT_PATCHABLE',
			'AMOUNT_CHANGE_NOT_ALLOWED',
			'INVALID_JSON_POINTER_FORMAT',
			'INVALID_PATCH_OPERATION',
			'PATCH_PATH_REQUIRED',
			'PATCH_VALUE_REQUIRED',
			'UNSUPPORTED_PATCH_PARAMETER_VALUE',
		],
		message: 'This part of the order can no longer be changed',
		remedy: 'Create a new order with the values you want.',
	},
	{
		issues: ['IDENTIFIER_NOT_FOUND', 'INVALID_RESOURCE_ID', 'CAPTURE_ID_NOT_FOUND', 'TRACKER_ID_NOT_FOUND'],
		message: "PayPal can't find this ID",
		remedy:
			'Check the ID, and that the credential is for the environment (Sandbox or Live) it comes from. Unpaid orders disappear a few hours after they are created.',
	},
	{
		issues: ['ITEM_SKU_MISMATCH', 'MSP_NOT_SUPPORTED'],
		message: 'This parcel does not match the order',
		remedy: "Use only SKUs from the order. Orders with several parts can't be tracked.",
	},
	{
		issues: ['WEBHOOK_NUMBER_LIMIT_EXCEEDED'],
		message: 'Your PayPal app already has ten webhooks, the most PayPal allows',
		remedy:
			"Delete webhooks you no longer need in PayPal's Developer Dashboard (Apps & Credentials, your app, Webhooks), then publish the workflow again.",
	},
	{
		issues: ['WEBHOOK_URL_ALREADY_EXISTS'],
		message: 'Your PayPal app already has a webhook with this address',
		remedy: 'Publish the workflow again, and that webhook will be used.',
	},
];
