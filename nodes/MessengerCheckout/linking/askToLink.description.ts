import { byLabel, collection } from '../../core/fields/collection';
import type { Field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { optionalUrl, psidField as person } from '../partners';
import { askOptions } from './askOptions.description';

export const psidField = person({
	displayName: 'Recipient',
	name: 'psid',
	type: 'string',
	required: true,
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description:
		'Whose chat it is: the PSID (page-scoped ID) that the Messenger Trigger returns with every event. Rows of a table have none: then it is whoever wrote.',
});

const triggerNotice = notice({
	displayName:
		'The button leads to the page of a Link PayPal Account Trigger. Put one into this workflow and publish it.',
	name: 'triggerNotice',
	type: 'notice',
	default: '',
});

export const linkTextField = textField({
	displayName: 'Text',
	name: 'linkText',
	type: 'string',
	default: '',
	placeholder: 'e.g. Link PayPal with this chat, and we know it is you.',
	description: 'Above the button. Left empty, it is our own words in the language of the buyer.',
});

export const wayField = optionsField({
	displayName: 'Way',
	name: 'linkWay',
	type: 'options',
	default: 'auto',
	options: [
		{
			name: 'Automatically',
			value: 'auto',
			description: "Facebook's button where Facebook has it, else a link. The item says which, and why.",
		},
		{
			name: "Facebook's Log In Button",
			value: 'accountLinking',
			description:
				'Only on phones, and not for Pages in Europe and Japan. Beside it is a link for computers.',
		},
		{
			name: 'Link in the Chat',
			value: 'link',
			description: 'Works everywhere, for 24 hours',
		},
	],
	description: 'How the buyer gets to the login',
});

export const linkOptions = collection({
	displayName: 'Options',
	name: 'linkOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: byLabel([
		...askOptions({
			placeholder: 'e.g. Link PayPal',
			description: 'Of the link, at most 20 characters. Facebook writes on its own button itself.',
		}),
		textField({
			displayName: 'Link Page URL',
			name: 'linkPageUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://n8n.example.com/webhook/.../link-paypal',
			description:
				'Production URL of a Link PayPal Account Trigger in another workflow, with the same Messenger credential. Left empty, it is the one in this workflow.',
		}),
	]),
});

/** In the order of the panel. */
export const askToLinkFields: Field[] = [triggerNotice, psidField, linkTextField, wayField, linkOptions];

/**
 * The page that the merchant has named.
 *
 * @throws InvalidInput when it is no complete web address
 */
export const namedLinkPage = (given: string | undefined): string | undefined =>
	optionalUrl(linkOptions.fields.linkPageUrl.label, given);
