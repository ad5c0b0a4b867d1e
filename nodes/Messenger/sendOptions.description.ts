import type { INodeProperties } from 'n8n-workflow';

export const sendOptionsDescription: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Messaging Type',
			name: 'messagingType',
			type: 'options',
			options: [
				{ name: 'Response', value: 'RESPONSE', description: 'Answers something the person did' },
				{ name: 'Update', value: 'UPDATE', description: 'Tells them something new' },
			],
			default: 'RESPONSE',
			description: 'Why you send it. Both are for the 24 hours after the last message or tap of the person.',
		},
		{
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
		},
	],
};
