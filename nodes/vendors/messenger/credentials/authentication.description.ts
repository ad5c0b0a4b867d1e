import { locatorField } from '../../../core/fields/locatorField';
import { optionsField } from '../../../core/fields/optionsField';

export const authenticationField = optionsField({
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Access Token',
			value: 'accessToken',
			description: 'The token of one Page, copied from developers.facebook.com',
		},
		{
			name: 'Facebook Login',
			value: 'oAuth2',
			description: 'Log in with the account that manages your Pages, then choose one',
		},
	],
	default: 'accessToken',
});

export const pageField = locatorField({
	displayName: 'Page',
	name: 'page',
	type: 'resourceLocator',
	noDataExpression: true,
	default: { mode: 'list', value: '' },
	required: true,
	displayOptions: { show: { authentication: ['oAuth2'] } },
	description: 'The Page whose chats to use',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchPages', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 108542738901234',
			validation: [
				{
					type: 'regex',
					properties: { regex: '^\\d+$', errorMessage: 'A Page ID contains only digits' },
				},
			],
		},
	],
});

/** How a node speaks for a Page; with Facebook Login the Page is chosen in the node. */
export const authenticationDescription = [authenticationField.property, pageField.property];
