import type { INodeProperties } from 'n8n-workflow';

/** Chooses one of the conversations of the Page, or the one with a person. */
export const conversationLocator: INodeProperties = {
	displayName: 'Conversation',
	name: 'conversation',
	type: 'resourceLocator',
	default: { mode: 'psid', value: '={{ $json.psid }}' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchConversations' },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. t_8649139150387772' },
		{ displayName: 'By PSID', name: 'psid', type: 'string', placeholder: 'e.g. 28777805391819468' },
	],
};
