import { collection } from '../../../core/fields/collection';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { textField } from '../../../core/fields/textField';
import {
	attributionId,
	forPartners,
	merchantEmail,
	merchantId,
	simulateError,
} from '../../../vendors/payPal/panel/callOptions.description';
import { experience } from '../../../vendors/payPal/panel/experience.description';
import { wholeOrderDetails } from '../../../vendors/payPal/panel/orderDetails.description';
import { simplifyField } from '../../panel/simplify.description';
import { intentField } from '../../../vendors/payPal/panel/intent.description';
import { customId, referenceId } from '../../../vendors/payPal/panel/orderIds.description';
import { save, vaultId } from '../../../vendors/payPal/panel/savedMethod.description';

export const createOptions = collection({
	displayName: 'Options',
	name: 'createOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		textField({
			displayName: 'Chat Page ID',
			name: 'pageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 108542738901234',
			description: 'Page of the Messenger chat this order is for. Also needs Chat Recipient.',
		}).guarded(),
		textField({
			displayName: 'Chat Recipient',
			name: 'psid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 28777805391819468',
			description:
				'Buyer in the Messenger chat this order is for, by the psid that the Messenger Trigger gives. Every event of the payment then names the chat.',
		}).guarded(),
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
		}).guarded(),
		referenceId,
		save,
		vaultId,
		simulateError.guarded(),
		merchantEmail.guarded(),
		merchantId.guarded(),
		attributionId,
	],
	last: forPartners,
});

/** The same with what else is seldom needed, in place of a group and a field of its own. */
export const wholeCreateOptions = createOptions.and(intentField, ...experience.inner);

/** The same with the details of the order, and what leaves the node. */
export const allCreateOptions = wholeCreateOptions.and(...wholeOrderDetails.inner, simplifyField);

export type CreateOptions = ValuesOf<typeof wholeCreateOptions>;
