import { isOptional, notificationKinds, type NotificationKind } from '../../checkout/notifications/kinds';
import { booleanField } from '../../core/fields/booleanField';
import { collection } from '../../core/fields/collection';
import { field, type Field, type Reading } from '../../core/fields/field';
import { list } from '../../core/fields/list';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { before as beforeVersion, fieldsOf, since } from '../../core/panel/nodeVersion';
import { fallbackLanguageField, languageField } from '../../wording/languageFields';
import { languageOptions } from '../../wording/languageOptions';
import { toOptions } from '../../wording/notificationOptions';
import { placeholderHint } from '../../wording/placeholders';

/** Checked as a text of the kind it is for. */
const asGiven: Reading<unknown> = (value) => value;

/** A text that is for another operation is kept, and used by none: the merchant may choose that one again. */
function kindField(kinds: NotificationKind[]) {
	const first = kinds[0]!;
	return optionsField({
		displayName: 'Kind',
		name: 'kind',
		neverBlank: true,
		type: 'options',
		default: first,
		description: 'What it tells the buyer',
		options: toOptions(kinds),
		unlisted: notificationKinds.filter((kind) => !kinds.includes(kind)),
	});
}

const textsLanguage = languageField.with({
	description:
		'Language of texts, amounts and dates. Facebook tells the language of a profile only to apps that may read it.',
});

/** Among the options it has no condition on another of them, which may be missing. */
const fallbackOfBuyer = fallbackLanguageField.with({ displayOptions: { show: { language: ['buyer'] } } });

const ownTextsField = (kinds: NotificationKind[]) =>
	list({
		displayName: 'Custom Texts',
		name: 'ownTexts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Text',
		default: {},
		description: 'Your own words instead of the built-in texts',
		options: [
			{
				displayName: 'Text',
				name: 'text',
				values: [
					kindField(kinds).with({
						description: 'What it tells the buyer. A custom text for Paid replaces the receipt.',
					}),
					optionsField({
						displayName: 'Language',
						name: 'language',
						type: 'options',
						default: 'all',
						description: 'Buyers of this language get the text',
						options: [{ name: 'All Languages', value: 'all' }, ...languageOptions],
					}),
					field(
						{
							displayName: 'Text',
							name: 'text',
							type: 'string',
							typeOptions: { rows: 3 },
							default: '',
							placeholder: 'e.g. Thank you, [name]! We have received [amount].',
							description: placeholderHint(kinds),
						},
						asGiven,
					),
				],
			},
		],
	});

const utilityTemplatesField = (kinds: NotificationKind[]) =>
	list({
		displayName: 'Utility Templates',
		name: 'utilityTemplates',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Template',
		default: {},
		description:
			'Sent instead if the buyer last wrote more than 24 hours ago, when Facebook accepts only approved templates',
		options: [
			{
				displayName: 'Template',
				name: 'template',
				values: [
					kindField(kinds),
					textField({
						displayName: 'Language',
						name: 'language',
						type: 'string',
						default: '',
						placeholder: 'e.g. pt_BR',
						description:
							"Facebook's code for it. Left empty, it is the buyer's language if the template is approved in it, otherwise English.",
					}),
					field(
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. payment_received',
							description:
								'Its name at Facebook. Left empty, it is the name that Messenger > Template > Create proposes.',
						},
						asGiven,
					),
					textField({
						displayName: 'Values',
						name: 'values',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber], [amount]',
						description:
							'Leave it empty for a proposed template, which says by itself what goes where. For any other template, list its values in order, separated by commas, or with the names of its places: order=[orderNumber], total=[amount].',
					}),
					textField({
						displayName: 'Button URL Suffix',
						name: 'linkEnd',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber]',
						description:
							'Only for a template that is not a proposed one, with a button whose address ends in {{1}}',
					}),
				],
			},
		],
	});

const optionsOfTelling = collection({
	displayName: 'Options',
	name: 'notificationOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		booleanField({
			displayName: 'Send Again',
			name: 'sendAgain',
			type: 'boolean',
			default: false,
			description: 'Whether to send it even if this workflow has already sent it for this payment',
		}),
		textField({
			displayName: 'Shop Name',
			name: 'merchantName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Maple & Mug',
			description: 'Shown at the top of the receipt, and wherever a text uses [shopName]',
		}),
	],
});

const fallbackOption = fallbackLanguageField.with({
	description:
		'Used if Facebook does not tell the language of the buyer, or if it is not in this list. English when left out.',
});

/**
 * By default nobody has said so. What is there and can't be read stops the node: a wish that was not understood must not be
 * passed over.
 */
const optedOutField = field(
	{
		displayName: 'Opted Out',
		name: 'optedOut',
		type: 'string',
		default: '={{ $json.optedOut }}',
		description:
			'Whether the buyer wants no more notices that they can do without: map true or false, for example from a row of your table. Reminders then leave through Not Sent as opted-out; receipts, refunds and whatever else became of money are still sent. Nothing here means no.',
	},
	readOptedOut,
);

const yes = ['true', 'yes', '1', 'on'];
const no = ['', 'false', 'no', '0', 'off', 'null'];

/** @throws InvalidInput for what is neither yes nor no */
function readOptedOut(value: unknown, self: Field): boolean {
	const said = (typeof value === 'object' && value !== null ? 'an object' : String(value ?? ''))
		.trim()
		.toLowerCase();
	if (yes.includes(said)) return true;
	if (no.includes(said)) return false;
	throw self.refused(
		value,
		'is neither yes nor no',
		'Map true or false, for example a column of your table.',
	);
}

/** How it is told: language, texts, templates, options. The same for everything that can be told. */
export function settingsFields(kinds: NotificationKind[]) {
	const ownTexts = ownTextsField(kinds);
	const utilityTemplates = utilityTemplatesField(kinds);
	/** In nodes that were placed before version 3, in their order. */
	const before = {
		language: textsLanguage,
		fallbackLanguage: fallbackOfBuyer,
		ownTexts,
		utilityTemplates,
		options: optionsOfTelling,
	};
	return {
		before,
		options: optionsOfTelling.and(
			textsLanguage,
			fallbackOption,
			ownTexts,
			utilityTemplates,
			...(kinds.some(isOptional) ? [optedOutField] : []),
		),
		/** On the panel, where the operation has no other options. */
		get all(): Field[] {
			return [...fieldsOf(beforeVersion(3), Object.values(before)), ...fieldsOf(since(3), [this.options])];
		},
	};
}

export type SettingsFields = ReturnType<typeof settingsFields>;
