import { booleanField } from '../../../core/fields/booleanField';
import { collection } from '../../../core/fields/collection';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { textField } from '../../../core/fields/textField';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';

/** @param does what the email is about: `sends the invoice` */
export const emailField = (does: string) =>
	booleanField({
		displayName: 'Email the Buyer',
		name: 'emailBuyer',
		type: 'boolean',
		default: false,
		description: `Whether PayPal ${does} by email, which needs an address in the invoice`,
	});

export const emailDetails = collection({
	displayName: 'Email',
	name: 'email',
	type: 'collection',
	placeholder: 'Add to email',
	default: {},
	options: [
		booleanField({
			displayName: 'Copy to Yourself',
			name: 'toYourself',
			type: 'boolean',
			default: true,
			description: 'Whether you get the email, too',
		}),
		textField({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			most: 4000,
		}),
		textField({
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			most: 4000,
		}),
	],
});

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-notification */
export function toNotification(
	toBuyer: boolean,
	email: ValuesOf<typeof emailDetails> = {},
): Record<string, string | boolean> {
	const { note, subject } = emailDetails.fields;
	return {
		...textsWithin({ note, subject }, email),
		send_to_recipient: toBuyer,
		send_to_invoicer: email.toYourself ?? false,
	};
}
