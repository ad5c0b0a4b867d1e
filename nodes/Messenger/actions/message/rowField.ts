import type { INodeProperties } from 'n8n-workflow';

/** A field that is read from each input item, where this parameter says that the items make the list. */
export const rowFieldOf =
	(parameter: string) =>
	(field: Partial<INodeProperties> & { displayName: string; name: string }): INodeProperties => ({
		type: 'string',
		default: '',
		displayOptions: { show: { [parameter]: ['items'] } },
		...field,
	});
