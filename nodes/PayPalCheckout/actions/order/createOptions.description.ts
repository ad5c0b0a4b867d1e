import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { textField } from '../../../core/fields/textField';
import {
	attributionId,
	merchantEmail,
	merchantId,
	simulateError,
} from '../../../vendors/payPal/panel/callOptions.description';
import { customId, referenceId } from '../../../vendors/payPal/panel/orderIds.description';
import { save, vaultId } from '../../../vendors/payPal/panel/savedMethod.description';

export const createOptions = collection({
	displayName: 'Options',
	name: 'createOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		merchantEmail,
		merchantId,
		attributionId,
		textField({
			displayName: 'Chat Page ID',
			name: 'pageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 108542738901234',
			description: 'Page of the Messenger chat this order is for. Also needs Chat Recipient PSID.',
		}),
		textField({
			displayName: 'Chat Recipient PSID',
			name: 'psid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 28777805391819468',
			description:
				'Buyer in the Messenger chat this order is for. Every event of the payment then names the chat.',
		}),
		textField({
			displayName: 'Chat Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. CART-1042',
			description: 'Your own reference, returned together with the chat. Not shown to the buyer.',
		}),
		customId,
		textField({
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. your own order number',
			description:
				'PayPal creates one order per key within six hours, and a new one after that. Add an Invoice ID as well, so that PayPal takes money for it only once. Left empty, retrying this execution creates no second order.',
		}),
		referenceId,
		save,
		vaultId,
		simulateError,
	],
});

export type CreateOptions = ValuesOf<typeof createOptions>;

/** Without them, the call would act for another account, name another chat or be done twice: see `requireGiven`. */
export const guardedCreateOptions: Field[] = [
	createOptions.fields.idempotencyKey,
	createOptions.fields.merchantEmail,
	createOptions.fields.merchantId,
	createOptions.fields.pageId,
	createOptions.fields.psid,
	createOptions.fields.simulateError,
];
