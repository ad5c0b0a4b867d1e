import { optionsField } from '../../../core/fields/optionsField';

/** PayPal's name for it is intent. https://developer.paypal.com/docs/api/orders/v2/#orders_create */
export const intentField = optionsField({
	displayName: 'When to Take the Money',
	name: 'intent',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'At Once', value: 'CAPTURE', description: 'As soon as the buyer approves (PayPal: capture)' },
		{
			name: 'Reserve Now, Take Later',
			value: 'AUTHORIZE',
			description:
				'Only reserve it when the buyer approves (PayPal: authorize), and take it later with PayPal Checkout > Authorization > Capture. PayPal vouches for it for 3 days and lets you take it for 29.',
		},
	],
	default: 'CAPTURE',
	description: 'What happens to the money when the buyer approves',
}).guarded();
