import type { Operations } from '../../shared/operation';
import { sendButtons } from './message/sendButtons.operation';
import { sendCarousel } from './message/sendCarousel.operation';
import { sendQuickReplies } from './message/sendQuickReplies.operation';
import { sendReceipt } from './message/sendReceipt.operation';
import { sendSenderAction } from './message/sendSenderAction.operation';
import { sendText } from './message/sendText.operation';

export const operations: Operations = {
	message: { sendButtons, sendCarousel, sendQuickReplies, sendReceipt, sendSenderAction, sendText },
};

export const description = Object.values(operations).flatMap((resource) =>
	Object.values(resource).flatMap((operation) => operation.description),
);
