import type { Resource } from '../resource';
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
	operations: {
		react,
		sendButtons,
		sendCarousel,
		sendCustomerFeedback,
		sendImages,
		sendMedia,
		sendPrivateReply,
		sendQuickReplies,
		sendReceipt,
		sendSenderAction,
		sendText,
		sendUtilityTemplate,
		unreact,
	},
	operationOptions: [
		{
			name: 'React',
			value: 'react',
			action: 'React to a message',
			description: 'Add a reaction to a message',
		},
		{
			name: 'Remove Reaction',
			value: 'unreact',
			action: 'Remove the reaction from a message',
			description: "Remove the Page's reaction",
		},
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
			description: 'Cards with images to swipe through, for example products',
		},
		{
			name: 'Send Customer Feedback',
			value: 'sendCustomerFeedback',
			action: 'Send customer feedback',
			description:
				"Ask for a rating, up to 7 days after the person's last message. The answer arrives at the Messenger Trigger.",
		},
		{
			name: 'Send Images',
			value: 'sendImages',
			action: 'Send images',
			description: 'Up to 30 images at once, or two to six in a grid',
		},
		{
			name: 'Send Media or File',
			value: 'sendMedia',
			action: 'Send media or file',
			description: 'An image, video, audio file or document',
		},
		{
			name: 'Send Private Reply',
			value: 'sendPrivateReply',
			action: 'Send private reply',
			description: "Answer a comment or a visitor's post in Messenger",
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
			description: 'Show that the Page is typing or has read the messages',
		},
		{
			name: 'Send Text',
			value: 'sendText',
			action: 'Send text',
			description: 'A plain text message',
		},
		{
			name: 'Send Utility Template',
			value: 'sendUtilityTemplate',
			action: 'Send utility template',
			description: 'A text approved by Facebook: the one message you can send after the 24 hours',
		},
	],
	defaultOperation: 'sendText',
};
