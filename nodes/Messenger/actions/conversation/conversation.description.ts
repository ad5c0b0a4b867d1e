import { field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';

/** Chooses one of the conversations of the Page, or the one with a person. */
export const conversationField = field(
	{
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
	},
	(value) => (isRecord(value) ? value : { value }) as { mode?: unknown; value?: unknown },
);
