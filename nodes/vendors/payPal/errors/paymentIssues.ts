import type { IssueGroup } from './issueGroup';

/** Issues about taking, reserving and refunding money. https://developer.paypal.com/docs/api/payments/v2/#errors */
export const paymentIssues: IssueGroup[] = [
	{
		issues: ['ORDER_NOT_APPROVED', 'ORDER_IS_PENDING_APPROVAL', 'CONSENT_NEEDED'],
		message: 'The buyer has not approved this order yet',
		remedy: 'Send the payment link again and wait until the buyer has paid.',
	},
	{
		issues: ['PAYER_ACTION_REQUIRED'],
		message: 'PayPal needs the buyer to confirm this payment',
		remedy: 'The order is still open: send the buyer to its payment link again.',
	},
	{
		issues: ['INSTRUMENT_DECLINED', 'REDIRECT_PAYER_FOR_ALTERNATE_FUNDING'],
		message: "The buyer's card or bank declined the payment",
		remedy:
			'The order is still open: send the buyer to the same payment link to choose another payment method.',
	},
	{
		issues: [
			'ALIAS_DECLINED_BY_PROCESSOR',
			'CARD_BRAND_NOT_SUPPORTED',
			'CARD_EXPIRED',
			'CARD_TYPE_NOT_SUPPORTED',
			'CURRENCY_NOT_SUPPORTED_FOR_CARD_TYPE',
			'INVALID_EXPIRY_DATE',
			'PAYER_ACCOUNT_LOCKED_OR_CLOSED',
			'PAYER_ACCOUNT_RESTRICTED',
			'PAYMENT_SOURCE_CANNOT_BE_USED',
			'PAYMENT_SOURCE_DECLINED_BY_PROCESSOR',
			'PAYMENT_SOURCE_INFO_CANNOT_BE_VERIFIED',
			'REFERENCED_CARD_EXPIRED',
			'TOKEN_EXPIRED',
		],
		message: "The buyer can't pay with this account or card",
		remedy: 'Create a new order and ask the buyer to choose another payment method.',
	},
	{
		issues: ['MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED'],
		message: 'The buyer has tried to pay this order too many times',
		remedy: 'Create a new order.',
	},
	{
		issues: [
			'TRANSACTION_REFUSED',
			'COMPLIANCE_VIOLATION',
			'PAYER_CANNOT_PAY',
			'PAYEE_BLOCKED_TRANSACTION',
			'TRANSACTION_BLOCKED_BY_PAYEE',
			'DECLINED_DUE_TO_RELATED_TXN',
			'DOMESTIC_TRANSACTION_REQUIRED',
		],
		message: 'PayPal refused this payment',
		remedy:
			"PayPal's rules or the fraud settings of your account do not allow it. Offer the buyer another payment method, and ask PayPal with the debug ID.",
	},
	{
		issues: [
			'INVALID_ACCOUNT_STATUS',
			'PAYEE_ACCOUNT_LOCKED_OR_CLOSED',
			'PAYEE_ACCOUNT_NOT_VERIFIED',
			'PAYEE_ACCOUNT_RESTRICTED',
			'TRANSACTION_RECEIVING_LIMIT_EXCEEDED',
			'AUTH_CAPTURE_NOT_ENABLED',
		],
		message: "Your PayPal account can't take this payment right now",
		remedy:
			'Log in to PayPal and look for notices about your account: it may need to be verified or unlocked.',
	},
	{
		issues: [
			'NOT_ENABLED_FOR_APPLE_PAY',
			'NOT_ENABLED_FOR_BANK_PROCESSING',
			'NOT_ENABLED_FOR_CARD_PROCESSING',
			'NOT_ENABLED_FOR_GOOGLE_PAY',
			'NOT_ENABLED_TO_VAULT_PAYMENT_SOURCE',
			'PAYEE_COUNTRY_NOT_SUPPORTED_FOR_PAYMENT_SOURCE',
			'PAYEE_NOT_ENABLED_FOR_BANK_PROCESSING',
			'PAYEE_NOT_ENABLED_FOR_CARD_PROCESSING',
			'PAYEE_PRICING_TIER_ID_NOT_ENABLED',
			'PLATFORM_FEES_NOT_SUPPORTED',
			'PLATFORM_FEE_NOT_ENABLED',
			'SAVE_ORDER_NOT_SUPPORTED',
			'SETUP_ERROR_FOR_BANK',
			'PAYMENT_SOURCE_NOT_SUPPORTED',
		],
		message: 'Your PayPal account is not set up for this payment method',
		remedy: 'Ask PayPal to enable it for your account, or let buyers pay another way.',
	},
	{
		issues: ['PERMISSION_DENIED', 'REFUND_IS_RESTRICTED'],
		message: 'This payment belongs to another PayPal account or app',
		remedy: 'Use the PayPal credential the order was made with.',
	},
	{
		issues: ['ORDER_ALREADY_CAPTURED'],
		message: 'The money was already taken',
		remedy: 'Nothing is left to do. Use Order: Get to see the payment.',
	},
	{
		issues: ['PREVIOUSLY_CAPTURED'],
		message: 'The money was already taken',
		remedy: 'Use Capture: Refund to give it back.',
	},
	{
		issues: ['AUTHORIZATION_ALREADY_CAPTURED'],
		message: 'Nothing is reserved any longer: it was taken, or released with the last capture',
		remedy: 'Use Order: Get to see how much was taken.',
	},
	{
		issues: ['ORDER_ALREADY_AUTHORIZED', 'PAYMENT_ALREADY_APPROVED', 'MAX_AUTHORIZATION_COUNT_EXCEEDED'],
		message: 'This order was already authorized',
		remedy: 'Capture its authorization instead. Use Order: Get to see it.',
	},
	{
		issues: ['ORDER_ALREADY_COMPLETED', 'ORDER_CANNOT_BE_CONFIRMED', 'ORDER_COMPLETED_OR_VOIDED'],
		message: 'This order is already finished',
		remedy: 'It may be paid: look at it with Order: Get before you create a new one.',
	},
	{
		issues: ['ORDER_COMPLETION_IN_PROGRESS', 'PREVIOUS_REQUEST_IN_PROGRESS'],
		message: 'PayPal is still busy with this payment',
		remedy: 'Wait a few seconds and try again.',
	},
	{
		issues: ['ORDER_EXPIRED', 'AUTHORIZATION_EXPIRED'],
		message: 'The time to finish this payment has run out',
		remedy: 'Create a new order and send its payment link.',
	},
	{
		issues: ['ACTION_DOES_NOT_MATCH_INTENT'],
		message: 'This order was created with the other choice in When to Take the Money',
		remedy:
			'Capture orders whose money is taken At Once. Authorize the others first: Reserve Now, Take Later.',
	},
	{
		issues: ['AUTHORIZATION_DENIED', 'AUTHORIZATION_VOIDED', 'PREVIOUSLY_VOIDED'],
		message: 'No money is reserved by this authorization any longer',
		remedy: 'Create a new order.',
	},
	{
		issues: ['CANNOT_BE_VOIDED'],
		message: 'Money that was reserved again is released with its first authorization',
		remedy: 'It is still reserved. Use the ID of the first one: Order: Get lists both.',
	},
	{
		issues: ['AUTHORIZATION_AMOUNT_EXCEEDED', 'MAX_CAPTURE_AMOUNT_EXCEEDED'],
		message: 'This is more than the buyer has authorized',
		remedy: 'Use a smaller amount, or create a new order.',
	},
	{
		issues: ['MAX_CAPTURE_COUNT_EXCEEDED'],
		message: 'This authorization has been captured as often as PayPal allows',
		remedy: 'Create a new order for the rest.',
	},
	{
		issues: ['REAUTHORIZATION_NOT_SUPPORTED'],
		message: "This authorization can't be renewed",
		remedy: 'PayPal renews an authorization once, between day 4 and day 29. Otherwise, create a new order.',
	},
	{
		issues: ['AMOUNT_CANNOT_BE_SPECIFIED'],
		message: 'PayPal accepts no amount here: it is all or nothing',
		remedy: 'Leave Amount empty.',
	},
	{
		issues: ['CAPTURE_FULLY_REFUNDED', 'REFUND_AMOUNT_EXCEEDED', 'MAX_NUMBER_OF_REFUNDS_EXCEEDED'],
		message: 'Less than this amount is left to refund',
		remedy: 'Look at the payment in PayPal: some or all of it was already refunded.',
	},
	{
		issues: [
			'PARTIAL_REFUND_NOT_ALLOWED',
			'REFUND_AMOUNT_TOO_LOW',
			'REFUND_NOT_ALLOWED',
			'REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK',
			'REFUND_TIME_LIMIT_EXCEEDED',
			'TRANSACTION_DISPUTED',
			'PENDING_CAPTURE',
			'CAPTURE_STATUS_NOT_VALID',
			'PLATFORM_FEE_EXCEEDED',
		],
		message: 'The state of this payment does not allow that',
		remedy: 'It may be pending, disputed, too old or already refunded. Look at the payment in PayPal.',
	},
	{
		issues: ['REFUND_FAILED_INSUFFICIENT_FUNDS'],
		message: 'Your PayPal balance and bank account do not cover this refund',
		remedy: 'Add money to your PayPal account, then run it again.',
	},
];
