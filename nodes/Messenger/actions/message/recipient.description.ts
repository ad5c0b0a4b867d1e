import type { INodeProperties } from 'n8n-workflow';

export const recipientDescription: INodeProperties = {
	displayName: 'Recipient PSID',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	required: true,
	description: "Who gets it: the person's psid, from the Messenger Trigger",
};
