import type { INodeProperties } from 'n8n-workflow';

import { personaLocator } from '../../panel/persona.description';

const messagingType: INodeProperties = {
	displayName: 'Messaging Type',
	name: 'messagingType',
	type: 'options',
	options: [
		{ name: 'Response', value: 'RESPONSE', description: 'A reply to something the person did' },
		{ name: 'Update', value: 'UPDATE', description: 'News the person did not ask for' },
	],
	default: 'RESPONSE',
	description: "Why you are sending it. Both only work within 24 hours of the person's last message or tap.",
};

const metadata: INodeProperties = {
	displayName: 'Metadata',
	name: 'metadata',
	type: 'string',
	default: '',
	description: 'At most 1000 characters. Not shown to the person; comes back with the echo of the message.',
};

const notification: INodeProperties = {
	displayName: 'Notification',
	name: 'notificationType',
	type: 'options',
	options: [
		{ name: 'None', value: 'NO_PUSH', description: 'No notification on the phone' },
		{ name: 'Silent', value: 'SILENT_PUSH', description: 'A notification without sound or vibration' },
		{
			name: 'With Sound',
			value: 'REGULAR',
			description: "Sound or vibration, depending on the phone's settings",
		},
	],
	default: 'REGULAR',
	description: "How the person's phone announces the message",
};

const replyTo: INodeProperties = {
	displayName: 'Reply To Message ID',
	name: 'replyToMid',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.mid }}',
	description: 'The mid of a message in this chat to reply to. It is shown above yours.',
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
