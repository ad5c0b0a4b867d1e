import type { Resource } from '../../../core/declaration';
import { download } from './download.operation';
import { upload } from './upload.operation';

export const attachment: Resource = {
	name: 'Attachment',
	value: 'attachment',
	operations: [download, upload],
	first: upload,
};
