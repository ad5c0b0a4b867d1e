import type { Shape } from '../shape.ts';
import { anything, experienceContext, oneOf, purchaseUnit } from './request.ts';
import { paymentSource } from './sourceRequest.ts';

const processingInstruction = oneOf('NO_INSTRUCTION', 'ORDER_COMPLETE_ON_PAYMENT_APPROVAL');

/** https://developer.paypal.com/docs/api/orders/v2/#orders_create */
export const orderRequest: Shape = {
	type: 'object',
	required: ['intent', 'purchase_units'],
	fields: {
		intent: oneOf('CAPTURE', 'AUTHORIZE'),
		purchase_units: { type: 'array', min: 1, max: 10, of: purchaseUnit },
		processing_instruction: processingInstruction,
		payment_source: paymentSource,
		payer: anything,
		application_context: experienceContext(['LOGIN', 'BILLING', 'NO_PREFERENCE']),
	},
};

/** https://developer.paypal.com/docs/api/orders/v2/#orders_confirm */
export const confirmRequest: Shape = {
	type: 'object',
	required: ['payment_source'],
	fields: {
		processing_instruction: processingInstruction,
		payment_source: paymentSource,
		application_context: experienceContext([]),
	},
};

/** Capture and authorize may bring a payment source along. https://developer.paypal.com/docs/api/orders/v2/#orders_capture */
export const payRequest: Shape = { type: 'object', fields: { payment_source: paymentSource } };
