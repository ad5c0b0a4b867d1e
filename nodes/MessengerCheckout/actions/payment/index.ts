import type { Resource } from '../../../core/declaration';
import { chargeAutomatically } from './chargeAutomatically.operation';
import { chargeLinkedAccount } from './chargeLinkedAccount.operation';
import { remindAndWait } from './remindAndWait.operation';
import { requestPayment } from './requestPayment.operation';
import { requestPaymentAndWait } from './requestPaymentAndWait.operation';
import { settlePayment } from './settlePayment.operation';
import { withdrawRequest } from './withdrawRequest.operation';

export const payment: Resource = {
	name: 'Payment',
	value: 'payment',
	operations: [
		requestPayment,
		requestPaymentAndWait,
		chargeLinkedAccount,
		chargeAutomatically,
		settlePayment,
		remindAndWait,
		withdrawRequest,
	],
	first: requestPayment,
};
