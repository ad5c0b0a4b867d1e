import type { INodeProperties } from 'n8n-workflow';

/** n8n lays what the model says over the item: a model that is talked into it can name another person or price. */
export const toolNotice: INodeProperties = {
	displayName:
		"Whatever is read from $json here, the model can make up. Read the PSID, prices and IDs from the node that knows them instead, for example {{ $('Messenger Trigger').item.json.psid }}, and leave to the model only what may be talked about.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { '@tool': [true] } },
};
