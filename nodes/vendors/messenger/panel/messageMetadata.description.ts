import { limits } from '../sending/limits';
import { messengerText } from './messengerText';

export const messageMetadataField = messengerText({
	displayName: 'Metadata',
	name: 'metadata',
	type: 'string',
	default: '',
	most: limits.metadata,
	description: 'At most 1000 characters. Not shown to the person; comes back with the echo of the message.',
});
