import { field } from '../../core/fields/field';
import { toPsid } from '../../vendors/messenger/sending/psid';

/** The person something is about who does not get a message. */
export const personField = field(
	{
		displayName: 'PSID',
		name: 'psid',
		type: 'string',
		default: '={{ $json.psid }}',
		required: true,
		description: "The person's psid, from the Messenger Trigger",
	},
	(value, self) => toPsid(value, self.label),
);
