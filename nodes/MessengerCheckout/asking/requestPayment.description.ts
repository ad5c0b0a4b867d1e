import { collection } from '../../core/fields/collection';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { fallbackLanguageField, languageField } from '../../wording/languageFields';
import { intentField as whenToTake, psidField as recipient } from '../partners';

export const psidField = recipient({
	displayName: 'Recipient',
	name: 'psid',
	type: 'string',
	required: true,
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description:
		'Who is asked to pay: the PSID (page-scoped ID) that the Messenger Trigger returns with every event. Rows of a table have none: then it is whoever wrote.',
});

export const intentField = whenToTake.with({ noDataExpression: true });

export const payCardField = collection({
	displayName: 'Pay Card',
	name: 'payCard',
	type: 'collection',
	placeholder: 'Add to card',
	default: {},
	description:
		"What the buyer sees in the chat. Anything you leave out is filled in from the cart, in the buyer's language.",
	options: [
		textField({
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Pay with PayPal',
			description:
				'At most 20 characters. Left empty, it says "Pay with PayPal" in the language of the card.',
		}),
		fallbackLanguageField.with({
			description:
				'Used if Facebook does not tell the language, or if it is not in this list. Left out, it is the Locale of the PayPal page if you set one, otherwise English.',
		}),
		languageField.with({
			description:
				'Language of the price and of anything you leave empty. Facebook tells the language of a profile only to apps that may read it.',
		}),
		textField({
			displayName: 'Picture URL',
			name: 'imageUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://shop.example/mug.png',
			description: 'Picture at the top of the card, ideally with an aspect ratio of 1.91:1',
		}),
		optionsField({
			displayName: 'Style',
			name: 'style',
			type: 'options',
			default: 'card',
			options: [
				{ name: 'Card with Picture', value: 'card' },
				{ name: 'Text with Button', value: 'button' },
			],
		}),
		textField({
			displayName: 'Subtitle',
			name: 'subtitle',
			type: 'string',
			default: '',
			description: 'Line below the title. Left empty, it shows the total, and how much of it is shipping.',
		}),
		textField({
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			description: 'Left empty, it shows the product, or how many there are',
		}),
	],
});

export const requestOptions = collection({
	displayName: 'Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		textField({
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			description:
				'One sale per key, however late you use it again: PayPal takes money for it only once, through an Invoice ID made from the key. If it is already paid, no card is sent, and the item has payment.paidBefore. Left empty, each execution is a separate sale, and retrying an execution repeats the same one.',
		}).guarded(),
		textField({
			displayName: 'Your Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. CART-1042',
			description:
				'Returned with every event of this payment, at most about 80 characters. Not shown to the buyer.',
		}),
	],
});
