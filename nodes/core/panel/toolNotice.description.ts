import { notice } from '../fields/notice';

/** n8n lays what the model says over the item: a model that is talked into it can name another person or price. */
export const toolNotice = notice({
	displayName:
		"The model can make up anything that is read from $json here. Read PSIDs, prices and IDs from the node that knows them instead, for example {{ $('Messenger Trigger').item.json.psid }}, and leave to the model only what is open to discussion.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { '@tool': [true] } },
});
