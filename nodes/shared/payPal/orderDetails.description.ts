import type { INodeProperties } from 'n8n-workflow';

/** What PayPal keeps with the order. */
export const orderDetailsDescription: INodeProperties = {
	displayName: 'Order Details',
	name: 'orderDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		{
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
				'How the buyer gets the goods. For a pickup, fill in the place under Ship To and set Shipping Preference to The Address I Give.',
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order at Maple & Mug',
			description: 'What the payment is for. The buyer sees it; PayPal keeps 127 characters.',
		},
		{
			displayName: 'Invoice ID',
			name: 'invoiceId',
			type: 'string',
			default: '',
			placeholder: 'e.g. INV-1042',
			description: 'Your own invoice number. The buyer sees it, and PayPal accepts each one only once.',
		},
		{
			displayName: 'Payee Email',
			name: 'payeeEmail',
			type: 'string',
			default: '',
			placeholder: 'e.g. shop@example.com',
			description: 'PayPal account that gets the money, when it is not the one of the credential',
		},
		{
			displayName: 'Payee Merchant ID',
			name: 'payeeMerchantId',
			type: 'string',
			default: '',
			description: 'The same by merchant ID',
		},
		{
			displayName: 'Ship To',
			name: 'shipTo',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Add Address',
			description: 'Where the order goes, when you know it already',
			options: [
				{
					displayName: 'Address',
					name: 'address',
					values: [
						{ displayName: 'Full Name', name: 'fullName', type: 'string', default: '' },
						{ displayName: 'Address Line 1', name: 'addressLine1', type: 'string', default: '' },
						{ displayName: 'Address Line 2', name: 'addressLine2', type: 'string', default: '' },
						{ displayName: 'City', name: 'city', type: 'string', default: '' },
						{ displayName: 'State or Province', name: 'state', type: 'string', default: '' },
						{ displayName: 'Postal Code', name: 'postalCode', type: 'string', default: '' },
						{
							displayName: 'Country Code',
							name: 'countryCode',
							type: 'string',
							default: '',
							placeholder: 'e.g. US',
							description: 'Two letters',
						},
						{
							displayName: 'Email',
							name: 'email',
							type: 'string',
							default: '',
							placeholder: 'e.g. jamie@example.com',
							description: 'Used with the option Contact Preference',
						},
						{
							displayName: 'Phone Country Code',
							name: 'phoneCountryCode',
							type: 'string',
							default: '',
							placeholder: 'e.g. 1',
						},
						{ displayName: 'Phone Number', name: 'phoneNumber', type: 'string', default: '' },
					],
				},
			],
		},
		{
			displayName: 'Shipping Options',
			name: 'shippingOptions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Choice' },
			default: {},
			placeholder: 'Add Choice',
			description:
				'What the buyer chooses from at PayPal, at most ten. The choice that is selected sets the price of shipping.',
			options: [
				{
					displayName: 'Choice',
					name: 'option',
					values: [
						{
							displayName: 'Amount',
							name: 'amount',
							type: 'string',
							default: '',
							placeholder: 'e.g. 4.90',
							description: 'Left empty, it is free',
						},
						{
							displayName: 'ID',
							name: 'id',
							type: 'string',
							default: '',
							description: 'Name of your own for it, which comes back with the order',
						},
						{
							displayName: 'Label',
							name: 'label',
							type: 'string',
							default: '',
							placeholder: 'e.g. Express, tomorrow before noon',
						},
						{
							displayName: 'Selected',
							name: 'selected',
							type: 'boolean',
							default: false,
							description: 'Whether the buyer sees this one first. When none is, the first one is.',
						},
						{
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
						},
					],
				},
			],
		},
		{
			displayName: 'Soft Descriptor',
			name: 'softDescriptor',
			type: 'string',
			default: '',
			placeholder: 'e.g. MAPLEANDMUG',
			description: "What stands on the buyer's card statement after PAYPAL *; PayPal keeps 22 characters",
		},
	],
};
