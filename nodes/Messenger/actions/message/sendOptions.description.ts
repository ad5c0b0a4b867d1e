import { collection } from '../../../core/fields/collection';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { messageMetadataField } from '../../../vendors/messenger/panel/messageMetadata.description';
import { personaField } from '../../panel/persona.description';

const messagingType = optionsField({
	displayName: 'Messaging Type',
	name: 'messagingType',
	type: 'options',
	options: [
		{ name: 'Response', value: 'RESPONSE', description: 'A reply to something the person did' },
		{ name: 'Update', value: 'UPDATE', description: 'News the person did not ask for' },
	],
	default: 'RESPONSE',
	unlisted: ['UTILITY', 'MESSAGE_TAG'],
	description: "Why you are sending it. Both only work within 24 hours of the person's last message or tap.",
});

const notification = optionsField({
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
});

const replyTo = textField({
	displayName: 'Reply To Message ID',
	name: 'replyToMid',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.mid }}',
	description: 'The mid of a message in this chat to reply to. It is shown above yours.',
});

export const sendOptions = collection({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [messagingType, messageMetadataField, notification, personaField, replyTo],
});

/** For messages that have a messaging type of their own. */
export const untypedSendOptions = sendOptions.without('messagingType', 'replyToMid');
