import { psidField } from '../../../vendors/messenger/panel/psidField';

export const recipientField = psidField({
	displayName: 'Recipient',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	required: true,
	description:
		"Who gets it: the person's psid, from the Messenger Trigger. Rows of a table have none: then it is whoever wrote.",
});
