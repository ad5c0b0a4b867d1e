import type { Resource } from '../../../core/declaration';
import { sendNotification } from './sendNotification.operation';
import { sendOrderUpdate } from './sendOrderUpdate.operation';

export const notification: Resource = {
	name: 'Notification',
	value: 'notification',
	operations: [sendNotification, sendOrderUpdate],
	first: sendNotification,
};
