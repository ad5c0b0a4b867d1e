import { psidField } from '../../vendors/messenger/panel/psidField';

/** The person something is about who does not get a message. */
export const personField = psidField({
	displayName: 'Person',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	required: true,
	description:
		'Who it is about: the PSID (page-scoped ID) that the Messenger Trigger returns with every event. Rows of a table have none: then it is whoever wrote.',
});
