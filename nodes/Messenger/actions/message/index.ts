import type { Resource } from '../../../core/declaration';
import { askAndWait } from './askAndWait.operation';
import { react, unreact } from './react.operation';
import { sendButtons } from './sendButtons.operation';
import { sendCarousel } from './sendCarousel.operation';
import { sendCustomerFeedback } from './sendCustomerFeedback.operation';
import { sendImages } from './sendImages.operation';
import { sendMedia } from './sendMedia.operation';
import { sendPrivateReply } from './sendPrivateReply.operation';
import { sendQuickReplies } from './sendQuickReplies.operation';
import { sendReceipt } from './sendReceipt.operation';
import { sendSenderAction } from './sendSenderAction.operation';
import { sendText } from './sendText.operation';
import { sendUtilityTemplate } from './sendUtilityTemplate.operation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [
		askAndWait,
		react,
		unreact,
		sendButtons,
		sendCarousel,
		sendCustomerFeedback,
		sendImages,
		sendMedia,
		sendUtilityTemplate,
		sendPrivateReply,
		sendQuickReplies,
		sendReceipt,
		sendText,
		sendSenderAction,
	],
	first: sendText,
};
