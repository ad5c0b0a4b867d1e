/**
 * What PayPal calls the things that can be wrong, with words of our own:
 * descriptions may change at any time and clients must not read them.
 * https://developer.paypal.com/api/rest/reference/orders/v2/errors/
 */
const wordings: Record<string, string> = {
	ACTION_DOES_NOT_MATCH_INTENT:
		'The order was created for the other action: capture and authorize exclude each other.',
	AMOUNT_MISMATCH: 'The amount differs from the sum of its breakdown.',
	CANNOT_BE_NEGATIVE: 'The value must be 0 or more.',
	CANNOT_BE_ZERO_OR_NEGATIVE: 'The value must be more than 0.',
	CANNOT_CANCEL_DRAFT_INVOICE: 'A draft cannot be cancelled: delete it.',
	CANNOT_CANCEL_PAID_INVOICE: 'An invoice with a payment cannot be cancelled.',
	CANNOT_CANCEL_REFUNDED_INVOICE: 'An invoice with a refund cannot be cancelled.',
	CANNOT_CANCEL_SCHEDULED_INVOICE: 'An invoice that is yet to be sent cannot be cancelled: delete it.',
	CANNOT_DELETE_EXTERNAL_PAYMENT: 'What was recorded as refunded would be more than what was paid.',
	CANNOT_PROCESS_PAYMENTS: 'In its status the invoice takes no payment.',
	CANNOT_PROCESS_REFUNDS: 'In its status nothing of the invoice can be refunded.',
	CANNOT_REMIND_INVOICE: 'Only invoices that were sent and are not paid can be reminded of.',
	CAPTURE_FULLY_REFUNDED: 'The whole capture has been refunded already.',
	CITY_REQUIRED: 'Addresses in this country need a city (admin_area_2).',
	COMPLIANCE_VIOLATION: 'The payment is declined for reasons of compliance.',
	DECIMALS_NOT_SUPPORTED: 'This currency has no decimals.',
	DECIMAL_PRECISION: 'This currency has two decimals, not more.',
	DUPLICATE_INVOICE_ID:
		'A payment with this invoice id was made before, and the account accepts each id once.',
	DUPLICATE_INVOICE_NUMBER: 'Another invoice has this number.',
	DUPLICATE_REFERENCE_ID: 'Two purchase units share a reference_id.',
	DUPLICATE_REQUEST_ID: 'This PayPal-Request-Id was used for something else before.',
	FIELD_NOT_PATCHABLE: 'This field cannot be changed.',
	INSTRUMENT_DECLINED:
		'The bank or processor declined the chosen way to pay, or it does not fit this payment.',
	INVALID_ARRAY_MAX_ITEMS: 'The list has too many entries.',
	INVALID_ARRAY_MIN_ITEMS: 'The list has too few entries.',
	INVALID_COUNTRY_CODE: 'PayPal knows no country with this code.',
	INVALID_CURRENCY_CODE: 'PayPal does not take this currency.',
	INVALID_JSON_POINTER_FORMAT: 'The path is not a JSON pointer into the order.',
	INVALID_PARAMETER_SYNTAX: 'The value is not written as this field expects it.',
	INVALID_PARAMETER_VALUE: 'The value is not among those this field takes.',
	INVALID_PATCH_OPERATION:
		'The operation does not fit what is there: add what is missing, replace what exists.',
	INVALID_REFUND_AMOUNT: 'Refunds cannot be more than payments.',
	INVALID_RESOURCE_ID: 'Nothing is known under this id.',
	INVALID_STRING_LENGTH: 'The text is too short or too long.',
	INVOICE_CANCELED_ALREADY: 'The invoice was cancelled before.',
	ITEM_TOTAL_MISMATCH: 'item_total differs from the sum of unit_amount times quantity.',
	ITEM_TOTAL_REQUIRED: 'Items are given, so breakdown.item_total must be too.',
	MALFORMED_REQUEST_JSON: 'The body is not JSON of the expected shape.',
	MAX_VALUE_EXCEEDED: 'The value is more than PayPal can take.',
	MISSING_REQUIRED_PARAMETER: 'A required field is missing.',
	MISSING_SHIPPING_ADDRESS: 'The order says the address is provided, but there is none.',
	MULTIPLE_ITEM_CATEGORIES: 'Donations cannot be mixed with goods.',
	MULTI_CURRENCY_ORDER: 'All amounts of an order must share one currency.',
	NOT_ENABLED_FOR_CARD_PROCESSING: 'This account may not process cards directly.',
	NOT_SUPPORTED: 'The field is not supported.',
	ORDER_ALREADY_AUTHORIZED: 'The order has been authorized already.',
	ORDER_ALREADY_CAPTURED: 'The order has been captured already; there is one capture per order.',
	ORDER_ALREADY_COMPLETED: 'The order is completed and stays as it is.',
	ORDER_NOT_APPROVED: 'The payer has not approved the order yet; send the payer to the approval link.',
	PAYER_ACTION_REQUIRED: 'The payer has to do something first; send the payer to the link.',
	PAYMENT_AMOUNT_GREATER_THAN_AMOUNT_DUE: 'The payment is more than what is due.',
	PAYMENT_SOURCE_CANNOT_BE_USED: 'This way to pay cannot be used here.',
	PAYPAL_REQUEST_ID_REQUIRED: 'Creating and paying in one step needs a PayPal-Request-Id.',
	PENDING_CAPTURE: 'The capture is still pending, so there is nothing to refund.',
	PERMISSION_DENIED: 'This account may not do that.',
	POSTAL_CODE_REQUIRED: 'Addresses in this country need a postal code.',
	PREVIOUS_REQUEST_IN_PROGRESS: 'The request before this one is still being worked on.',
	REFERENCE_ID_NOT_FOUND: 'No purchase unit has this reference_id.',
	REFERENCE_ID_REQUIRED: 'Each of several purchase units needs a reference_id.',
	REFUND_AMOUNT_EXCEEDED: 'The refund is more than what is left of the capture.',
	REFUND_CAPTURE_CURRENCY_MISMATCH: 'The refund must be in the currency of the capture.',
	TAX_TOTAL_MISMATCH: 'tax_total differs from the sum of tax times quantity.',
	TAX_TOTAL_REQUIRED: 'Items have tax, so breakdown.tax_total must be given.',
	TRANSACTION_REFUSED: 'PayPal refuses this payment.',
	UNSUPPORTED_INTENT: 'Several purchase units can only be captured, not authorized.',
};

/** Issues that do not come with 422. */
const statuses: Record<string, number> = {
	AMOUNT_NOT_PATCHABLE: 400,
	CONSENT_NEEDED: 403,
	FIELD_NOT_PATCHABLE: 400,
	INTERNAL_SERVER_ERROR: 500,
	INVALID_ACCOUNT_STATUS: 401,
	INVALID_ARRAY_MAX_ITEMS: 400,
	INVALID_PATCH_PATH: 400,
	MISSING_REQUEST_BODY: 400,
	UNSUPPORTED_PATCH_OPERATION: 400,
	INVALID_ARRAY_MIN_ITEMS: 400,
	INVALID_COUNTRY_CODE: 400,
	INVALID_DECIMAL_VALUE: 400,
	INVALID_INTEGER_MAX_VALUE: 400,
	INVALID_INTEGER_MIN_VALUE: 400,
	INVALID_PARAMETER_SYNTAX: 400,
	INVALID_PARAMETER_VALUE: 400,
	INVALID_PATCH_OPERATION: 400,
	INVALID_RESOURCE_ID: 404,
	INVALID_STRING_LENGTH: 400,
	INVALID_STRING_MAX_LENGTH: 400,
	MALFORMED_REQUEST_JSON: 400,
	MISSING_REQUIRED_PARAMETER: 400,
	NOT_ELIGIBLE_FOR_TOKEN_PROCESSING: 403,
	NOT_SUPPORTED: 400,
	PAYEE_ACCOUNT_NOT_VERIFIED: 403,
	PAYPAL_REQUEST_ID_REQUIRED: 400,
	PERMISSION_DENIED: 403,
	PERMISSION_DENIED_FOR_DONATION_ITEMS: 403,
	PREVIOUS_REQUEST_IN_PROGRESS: 409,
	RATE_LIMIT_REACHED: 429,
	SERVICE_UNAVAILABLE: 503,
	TRACKER_ID_NOT_FOUND: 404,
};

/** Where an operation answers with another status than the rest of the API. */
const perOperation: Record<string, Record<string, number>> = {
	'confirm-payment-source': { NOT_ENABLED_FOR_CARD_PROCESSING: 403 },
};

/**
 * HTTP status of an issue; what we have never heard of is a business rule.
 *
 * @param operation last part of the operation's path, e.g. `capture`
 */
export function statusOf(issue: string, operation = ''): number {
	return perOperation[operation]?.[issue] ?? statuses[issue] ?? 422;
}

export function wordingOf(issue: string): string {
	const [first = '', ...rest] = issue.toLowerCase().replaceAll('_', ' ');
	return wordings[issue] ?? `${first.toUpperCase()}${rest.join('')}.`;
}
