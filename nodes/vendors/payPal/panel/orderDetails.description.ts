import { booleanField } from '../../../core/fields/booleanField';
import { byLabel, collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { list } from '../../../core/fields/list';
import { optionsField } from '../../../core/fields/optionsField';
import { section } from '../../../core/fields/section';
import { textField } from '../../../core/fields/textField';
import { addressFields } from './address.description';
import { amounts } from './cart.description';

/** What PayPal keeps with the order. */
export const orderDetails = collection({
	displayName: 'Order Details',
	name: 'orderDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		optionsField({
			displayName: 'Delivery Type',
			name: 'deliveryType',
			type: 'options',
			options: [
				{ name: 'Pickup From a Person', value: 'PICKUP_FROM_PERSON' },
				{ name: 'Pickup in Person', value: 'PICKUP_IN_PERSON' },
				{ name: 'Pickup in Store', value: 'PICKUP_IN_STORE' },
				{ name: 'Shipping', value: 'SHIPPING' },
			],
			default: 'SHIPPING',
			description:
				'How the buyer gets the goods. For a pickup, enter the location under Ship To and set Shipping Preference to The Address I Give.',
			owner: 'PayPal',
		}),
		textField({
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order at Maple & Mug',
			description: 'What the payment is for. The buyer sees it; PayPal keeps 127 characters.',
			most: 127,
		}),
		textField({
			displayName: 'Invoice ID',
			name: 'invoiceId',
			type: 'string',
			default: '',
			placeholder: 'e.g. INV-1042',
			description: 'Your own invoice number. The buyer sees it, and PayPal accepts each one only once.',
			most: 127,
		}).guarded(),
		textField({
			displayName: 'Payee Email',
			name: 'payeeEmail',
			type: 'string',
			default: '',
			placeholder: 'e.g. shop@example.com',
			description: 'PayPal account that gets the money, if it is not the one in the credential',
			most: 254,
		}).guarded(),
		textField({
			displayName: 'Payee Merchant ID',
			name: 'payeeMerchantId',
			type: 'string',
			default: '',
			description: 'The same account, by its merchant ID',
			most: 13,
		}).guarded(),
		section({
			displayName: 'Ship To',
			name: 'shipTo',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Add Address',
			description: 'Where the order is shipped to, if you already know',
			options: [
				{
					displayName: 'Address',
					name: 'address',
					values: [
						textField({ displayName: 'Full Name', name: 'fullName', type: 'string', default: '', most: 300 }),
						...addressFields,
						textField({
							displayName: 'Email',
							name: 'email',
							type: 'string',
							default: '',
							placeholder: 'e.g. jamie@example.com',
							description: 'Used with Contact Preference',
							most: 254,
						}),
						textField({
							displayName: 'Phone Country Code',
							name: 'phoneCountryCode',
							type: 'string',
							default: '',
							placeholder: 'e.g. 1',
						}),
						textField({
							displayName: 'Phone Number',
							name: 'phoneNumber',
							type: 'string',
							default: '',
							placeholder: 'e.g. +1 408 555 0100',
						}),
					],
				},
			],
		}),
		list({
			displayName: 'Shipping Options',
			name: 'shippingOptions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Choice' },
			default: {},
			placeholder: 'Add Choice',
			description:
				'What the buyer can choose at PayPal, at most ten. The selected choice sets the price of shipping. For Messenger Checkout, all choices must have the same price, because it takes only the amount you asked for.',
			options: [
				{
					displayName: 'Choice',
					name: 'option',
					values: [
						decimalField({
							displayName: 'Amount',
							name: 'amount',
							type: 'string',
							default: '',
							placeholder: 'e.g. 4.90',
							description: 'Left empty, it is free',
						}).guarded(),
						textField({
							displayName: 'ID',
							name: 'id',
							type: 'string',
							default: '',
							description: 'Your own name for it, returned with the order',
							most: 127,
						}),
						textField({
							displayName: 'Label',
							name: 'label',
							type: 'string',
							default: '',
							placeholder: 'e.g. Express, tomorrow before noon',
							most: 127,
						}),
						booleanField({
							displayName: 'Selected',
							name: 'selected',
							type: 'boolean',
							default: false,
							description: 'Whether this choice is preselected. If none is, the first one is.',
						}),
						optionsField({
							displayName: 'Type',
							name: 'type',
							type: 'options',
							options: [
								{
									name: 'Pickup',
									value: 'PICKUP',
								},
								{
									name: 'Shipping',
									value: 'SHIPPING',
								},
							],
							default: 'SHIPPING',
						}),
					],
				},
			],
			entry: 'shipping option',
		}),
		textField({
			displayName: 'Soft Descriptor',
			name: 'softDescriptor',
			type: 'string',
			default: '',
			placeholder: 'e.g. MAPLEANDMUG',
			description: "Shown on the buyer's card statement after PAYPAL *; PayPal keeps 22 characters",
			most: 22,
		}),
	],
});

/** The same with all that is added to the cart lines, or taken off: a group less on the panel. */
export const wholeOrderDetails = collection({
	displayName: 'Order Details',
	name: 'orderDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	description: 'Shipping, discount, tax, invoice number, address and more, all of it optional',
	options: byLabel([...amounts.inner, ...orderDetails.inner]),
}).among('createOptions', 'requestOptions', 'waitOptions');

/** Where the order goes. */
export type ShipTo = ValuesOf<(typeof orderDetails)['fields']['shipTo']>;

/** One of the ways to get the goods that a buyer can choose from at PayPal. */
export type ShippingChoice = ValuesOf<(typeof orderDetails)['fields']['shippingOptions']>;
