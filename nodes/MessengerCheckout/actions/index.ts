import type { Operations } from '../../shared/operation';
import { sendNotification } from './notification/sendNotification.operation';
import { requestPayment } from './payment/requestPayment.operation';
import { settlePayment } from './payment/settlePayment.operation';

export const operations: Operations = {
	payment: { requestPayment, settlePayment },
	notification: { sendNotification },
};

export const description = Object.values(operations).flatMap((resource) =>
	Object.values(resource).flatMap((operation) => operation.description),
);
