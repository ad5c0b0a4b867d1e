import type { INodeProperties } from 'n8n-workflow';

import { personaLocator } from '../../panel/persona.description';

const messagingType: INodeProperties = {
	displayName: 'Messaging Type',
	name: 'messagingType',
	type: 'options',
	options: [
		{ name: 'Response', value: 'RESPONSE', description: 'Answers something the person did' },
		{ name: 'Update', value: 'UPDATE', description: 'Tells them something new' },
	],
	default: 'RESPONSE',
	description: 'Why you send it. Both are for the 24 hours after the last message or tap of the person.',
};

const metadata: INodeProperties = {
	displayName: 'Metadata',
	name: 'metadata',
	type: 'string',
	default: '',
	description:
		'At most 1000 characters. The person does not see it; it comes back with the echo of the message.',
};

const notification: INodeProperties = {
	displayName: 'Notification',
	name: 'notificationType',
	type: 'options',
	options: [
		{ name: 'None', value: 'NO_PUSH', description: 'No notification on the phone' },
		{ name: 'Silent', value: 'SILENT_PUSH', description: 'A notification without sound or vibration' },
		{ name: 'With Sound', value: 'REGULAR', description: 'Sound or vibration, as the phone is set' },
	],
	default: 'REGULAR',
	description: 'How the phone of the person announces it',
};

const replyTo: INodeProperties = {
	displayName: 'Reply To Message ID',
	name: 'replyToMid',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.mid }}',
	description: 'The mid of the message in this chat that it answers: it is shown above yours',
};

const toCollection = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

export const sendOptionsDescription = toCollection([
	messagingType,
	metadata,
	notification,
	personaLocator,
	replyTo,
]);

/** For messages that have a messaging type of their own. */
export const untypedSendOptionsDescription = toCollection([metadata, notification, personaLocator]);
