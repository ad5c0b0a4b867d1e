import type { INodeProperties } from 'n8n-workflow';

/** @param most characters that Messenger takes */
export const toTextDescription = (most: number): INodeProperties => ({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	description: `At most ${most} characters`,
});
