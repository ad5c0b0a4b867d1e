import type { Operations } from '../../core/operation';
import { sendNotification } from './notification/sendNotification.operation';
import { sendOrderUpdate } from './notification/sendOrderUpdate.operation';
import { remindAndWait } from './payment/remindAndWait.operation';
import { requestPayment } from './payment/requestPayment.operation';
import { requestPaymentAndWait } from './payment/requestPaymentAndWait.operation';
import { settlePayment } from './payment/settlePayment.operation';

export const operations: Operations = {
	payment: { remindAndWait, requestPayment, requestPaymentAndWait, settlePayment },
	notification: { sendNotification, sendOrderUpdate },
};

export const description = Object.values(operations).flatMap((resource) =>
	Object.values(resource).flatMap((operation) => operation.description),
);
