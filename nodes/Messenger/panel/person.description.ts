import { psidField } from '../../vendors/messenger/panel/psidField';

/** The person something is about who does not get a message. */
export const personField = psidField({
	displayName: 'PSID',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	required: true,
	description:
		"The person's psid, from the Messenger Trigger. Rows of a table have none: then it is whoever wrote.",
});
