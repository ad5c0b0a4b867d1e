import type { INodeProperties } from 'n8n-workflow';

/**
 * The Facebook app, in both credentials of Messenger. In the one of the login n8n puts Client ID and Client
 * Secret on these fields, whatever their names here, so that the descriptions have to say it.
 *
 * @param names what the credential stores its values as: OAuth2 has names of its own
 */
export const appFields = (names: { id: string; secret: string }): INodeProperties[] => [
	{
		displayName: 'App ID',
		name: names.id,
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 263910457812345',
		description: 'The App ID on developers.facebook.com, in your app under App settings > Basic',
	},
	{
		displayName: 'App Secret',
		name: names.secret,
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'The App Secret, next to the App ID. It proves that events really come from Facebook.',
	},
];

/** Where the Graph API is, in both credentials of Messenger. */
export const graphFields: INodeProperties[] = [
	{
		displayName: 'Graph API Version',
		name: 'graphApiVersion',
		type: 'string',
		default: 'v26.0',
		required: true,
		description: 'Leave as is unless Facebook tells you that this version has expired',
	},
	{
		displayName: 'Graph Base URL',
		name: 'graphBaseUrl',
		type: 'string',
		default: 'https://graph.facebook.com',
		required: true,
		description: 'Change it only to try things out without Facebook',
	},
];
