import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import { textField } from '../../../core/fields/textField';
import { customId } from '../../../vendors/payPal/panel/orderIds.description';

export const shippingAmount = decimalField({
	displayName: 'Shipping',
	name: 'shippingAmount',
	type: 'string',
	default: '',
	placeholder: 'e.g. 4.90',
	description: 'Added to each charge',
}).guarded();

export const ownPrice = decimalField({
	displayName: 'Own Price',
	name: 'ownPrice',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10.00',
	description: 'What this buyer is charged each time, in place of the price of the plan',
}).guarded();

export const ownText = customId.with({
	description:
		'Your own text, returned with every event of the subscription. Only for subscriptions that are not for a chat. Not shown to the buyer.',
});

/** What a subscription can have beside its plan. */
export const subscriptionDetails = collection({
	displayName: 'Details',
	name: 'details',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		textField({
			displayName: 'Buyer Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. jamie@example.com',
			description: 'Filled in already when the buyer logs in at PayPal',
			most: 254,
		}),
		ownText,
		textField({
			displayName: 'Given Name',
			name: 'givenName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Jamie',
			most: 140,
		}),
		ownPrice,
		shippingAmount,
		textField({
			displayName: 'Start Time',
			name: 'startTime',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2027-01-01T09:00:00Z',
			description: 'When the first charge is made. Left empty, at once.',
		}).guarded(),
		textField({
			displayName: 'Surname',
			name: 'surname',
			type: 'string',
			default: '',
			placeholder: 'e.g. Rivera',
			most: 140,
		}),
	],
});
