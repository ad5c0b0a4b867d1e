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
			description: 'Upload a file to Facebook once, then send it to many people for 90 days',
		},
	],
	defaultOperation: 'upload',
};
