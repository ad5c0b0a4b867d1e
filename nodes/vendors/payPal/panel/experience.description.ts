import { collection } from '../../../core/fields/collection';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet_experience_context */
export const experience = collection({
	displayName: 'PayPal Page',
	name: 'experience',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	description:
		'What the buyer sees at PayPal, and where they return to. Pay Later appears by itself where PayPal offers it. Cards without a PayPal account depend on the country, and need PayPal Account Optional in the settings of your PayPal account.',
	options: [
		textField({
			displayName: 'Brand Name',
			name: 'brandName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Maple & Mug',
			description: 'Left empty, PayPal shows the name of your account',
			most: 127,
		}),
		textField({
			displayName: 'Cancel URL',
			name: 'cancelUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://m.me/mapleandmug',
			description: 'Where the buyer goes after cancelling',
			most: 2048,
		}),
		optionsField({
			displayName: 'Contact Preference',
			name: 'contactPreference',
			type: 'options',
			options: [
				{
					name: 'Do Not Show Contact Details',
					value: 'NO_CONTACT_INFO',
				},
				{
					name: 'Keep the Details I Give',
					value: 'RETAIN_CONTACT_INFO',
				},
				{
					name: 'Let the Buyer Change Them',
					value: 'UPDATE_CONTACT_INFO',
				},
			],
			default: 'NO_CONTACT_INFO',
			description: 'Email and phone number under Ship To. For merchants in the US.',
			owner: 'PayPal',
		}),
		optionsField({
			displayName: 'Landing Page',
			name: 'landingPage',
			type: 'options',
			options: [
				{ name: 'Log In', value: 'LOGIN' },
				{ name: 'No Preference', value: 'NO_PREFERENCE' },
				{
					name: 'Pay by Card as a Guest',
					value: 'GUEST_CHECKOUT',
					description:
						'Cards first. Needs PayPal Account Optional in the settings of your PayPal account. Not available in every country.',
				},
			],
			default: 'NO_PREFERENCE',
			description: 'What the buyer sees first at PayPal',
			owner: 'PayPal',
			unlisted: ['BILLING'],
		}),
		textField({
			displayName: 'Locale',
			name: 'locale',
			type: 'string',
			default: '',
			placeholder: 'e.g. da-DK',
			description: "Language of PayPal's pages. Left empty, PayPal uses the buyer's language.",
		}),
		optionsField({
			displayName: 'Payment Method Preference',
			name: 'paymentMethodPreference',
			type: 'options',
			options: [
				{
					name: 'Immediate Payment Required',
					value: 'IMMEDIATE_PAYMENT_REQUIRED',
					description: 'No eChecks, and nothing else that takes days to clear',
				},
				{ name: 'Unrestricted', value: 'UNRESTRICTED' },
			],
			default: 'UNRESTRICTED',
			owner: 'PayPal',
		}).guarded(),
		textField({
			displayName: 'Return URL',
			name: 'returnUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://m.me/mapleandmug',
			description:
				'Where the buyer goes after paying. Returning proves nothing: ask PayPal whether the order is paid.',
			most: 2048,
		}),
		optionsField({
			displayName: 'Shipping Preference',
			name: 'shippingPreference',
			type: 'options',
			options: [
				{
					name: 'Buyer Chooses at PayPal',
					value: 'GET_FROM_FILE',
				},
				{
					name: 'No Shipping',
					value: 'NO_SHIPPING',
					description: 'For digital goods: PayPal shows no address',
				},
				{
					name: 'The Address I Give',
					value: 'SET_PROVIDED_ADDRESS',
					description: "The buyer can't change the address under Ship To",
				},
			],
			default: 'GET_FROM_FILE',
			owner: 'PayPal',
		}),
		optionsField({
			displayName: 'User Action',
			name: 'userAction',
			type: 'options',
			options: [
				{
					name: 'Continue',
					value: 'CONTINUE',
					description: 'The button says Continue: you show the final amount afterwards',
				},
				{ name: 'Pay Now', value: 'PAY_NOW', description: 'The button says Pay Now' },
			],
			default: 'PAY_NOW',
			owner: 'PayPal',
		}),
	],
});

/** How PayPal's approval page looks and behaves. Values are PayPal's. */
export type ExperienceOptions = ValuesOf<typeof experience>;
