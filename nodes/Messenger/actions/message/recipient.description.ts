import { field } from '../../../core/fields/field';
import { toPsid } from '../../../vendors/messenger/sending/psid';

export const recipientField = field(
	{
		displayName: 'Recipient PSID',
		name: 'psid',
		type: 'string',
		default: '={{ $json.psid }}',
		required: true,
		description: "Who gets it: the person's psid, from the Messenger Trigger",
	},
	(value, self) => toPsid(value, self.label),
);
