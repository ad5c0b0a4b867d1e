import type { INodeProperties } from 'n8n-workflow';

/** The person something is about who does not get a message. */
export const personDescription: INodeProperties = {
	displayName: 'PSID',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	required: true,
	description: "The person's psid, from the Messenger Trigger",
};
