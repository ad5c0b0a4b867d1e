import { collection } from '../../core/fields/collection';
import type { ValuesOf } from '../../core/fields/fieldGroup';
import { textField } from '../../core/fields/textField';
import { callOptionFields, forPartners } from '../../vendors/payPal/panel/callOptions.description';

/** Where an operation that changes something can be told what makes a second try the same. */
const idempotencyKey = textField({
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. your own order number',
	description:
		'PayPal does this only once per key, for 45 days (payouts: 30 days, subscriptions and plans: 3 days, orders and links: 6 hours). Left empty, retrying the same execution does nothing twice, while another execution counts as a new request.',
});

/** Options of an operation that only reads. */
export const readOptions = collection({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: callOptionFields,
	last: forPartners,
});

/** The same where something changes, and PayPal does it once by itself. */
export const onceOptions = readOptions.guarded('merchantEmail', 'merchantId', 'simulateError');

/** Options of an operation that changes something. */
export const changeOptions = onceOptions.and(idempotencyKey.guarded());

export type ChangeOptions = ValuesOf<typeof changeOptions>;
