import type { Resource } from '../resource';
import { sendButtons } from './sendButtons.operation';
import { sendCarousel } from './sendCarousel.operation';
import { sendQuickReplies } from './sendQuickReplies.operation';
import { sendReceipt } from './sendReceipt.operation';
import { sendSenderAction } from './sendSenderAction.operation';
import { sendText } from './sendText.operation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: { sendButtons, sendCarousel, sendQuickReplies, sendReceipt, sendSenderAction, sendText },
	operationOptions: [
		{
			name: 'Send Buttons',
			value: 'sendButtons',
			action: 'Send buttons',
			description: 'A text with one to three buttons',
		},
		{
			name: 'Send Carousel',
			value: 'sendCarousel',
			action: 'Send carousel',
			description: 'Cards with pictures to swipe through, for example products',
		},
		{
			name: 'Send Quick Replies',
			value: 'sendQuickReplies',
			action: 'Send quick replies',
			description: 'A text with suggested answers to tap',
		},
		{
			name: 'Send Receipt',
			value: 'sendReceipt',
			action: 'Send receipt',
			description: 'What was bought and paid, line by line',
		},
		{
			name: 'Send Sender Action',
			value: 'sendSenderAction',
			action: 'Send sender action',
			description: 'Show that the Page is typing, or has read the messages',
		},
		{
			name: 'Send Text',
			value: 'sendText',
			action: 'Send text',
			description: 'Just words',
		},
	],
	defaultOperation: 'sendText',
};
