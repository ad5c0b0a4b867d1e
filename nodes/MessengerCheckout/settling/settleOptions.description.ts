import { collection } from '../../core/fields/collection';
import { decimalField } from '../../core/fields/decimalField';
import { field } from '../../core/fields/field';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { currencyOptions, toCurrency, toPsid } from '../partners';
import { outputOptions } from './outputChoice';
import { leaveOutField } from './personalData.description';

export const settleOptions = collection({
	displayName: 'Options',
	name: 'settleOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		decimalField({
			displayName: 'Expected Amount',
			name: 'expectedAmount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 24.00',
			description:
				'What the buyer was asked to pay. Only needed for orders created elsewhere: orders from these nodes carry proof of it.',
		}),
		textField({
			displayName: 'Expected Currency',
			name: 'expectedCurrency',
			type: 'string',
			default: 'USD',
			description: 'Currency of Expected Amount',
		}),
		textField({
			displayName: 'Expected Payee',
			name: 'expectedPayee',
			type: 'string',
			default: '',
			placeholder: 'e.g. partner@example.com',
			description:
				'Email or merchant ID of the PayPal account to be paid, if it is not yours. Only needed for orders created elsewhere: orders from these nodes carry proof of it.',
		}),
		field(
			{
				displayName: 'Expected PSID',
				name: 'expectedPsid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 28777805391819468',
				description: 'Refuse an order that was made for any other chat',
			},
			(value, self) => toPsid(value, self.label),
		),
		leaveOutField,
		optionsField({
			displayName: 'When the Wait Has Ended',
			name: 'whenNobodyWaits',
			type: 'options',
			options: [
				{
					name: 'Leave It',
					value: 'leave',
					description:
						'No money is taken, and the item goes to Not Paid with the status CANCELLED. For what you keep only as long as you wait: the last piece, a seat, a price.',
				},
				{
					name: 'Take the Money',
					value: 'take',
					description: 'The buyer has approved, so the sale goes through',
				},
			],
			default: 'take',
			description:
				'What to do with a payment the buyer approves after the execution that waited for it has ended',
		}),
	],
}).guarded();

const expectedCurrency = field(
	{
		displayName: 'Expected Currency',
		name: 'expectedCurrency',
		type: 'options',
		options: currencyOptions,
		default: 'USD',
		description: 'Currency of Expected Amount',
	},
	(value, self) => toCurrency(value, self.label),
);

/** The same with the choice of outputs, which was beside them before version 3. */
export const wholeSettleOptions = settleOptions
	.without('expectedCurrency')
	.and(expectedCurrency, ...outputOptions)
	.guarded();
