import type { Resource } from '../../../core/declaration';
import { upload } from './upload.operation';

export const attachment: Resource = {
	name: 'Attachment',
	value: 'attachment',
	operations: [upload],
	first: upload,
};
