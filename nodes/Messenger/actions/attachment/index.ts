import type { Resource } from '../resource';
import { upload } from './upload.operation';

export const attachment: Resource = {
	name: 'Attachment',
	value: 'attachment',
	operations: { upload },
	operationOptions: [
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload an attachment',
			description: 'Give Facebook a file once, to send it to many people for 90 days',
		},
	],
	defaultOperation: 'upload',
};
