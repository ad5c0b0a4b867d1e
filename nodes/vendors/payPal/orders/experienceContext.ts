import { InvalidInput } from '../../../core/invalidInput';
import { toWebAddress } from '../../../core/webAddress';
import type { ExperienceOptions } from './checkout';
import { textWithin } from './textLimit';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet_experience_context */
export interface ExperienceContext {
	brand_name?: string;
	locale?: string;
	landing_page?: string;
	shipping_preference?: string;
	contact_preference?: string;
	user_action?: string;
	payment_method_preference?: string;
	return_url?: string;
	cancel_url?: string;
}

const choices = {
	landing_page: ['LOGIN', 'GUEST_CHECKOUT', 'NO_PREFERENCE', 'BILLING'],
	shipping_preference: ['GET_FROM_FILE', 'NO_SHIPPING', 'SET_PROVIDED_ADDRESS'],
	contact_preference: ['NO_CONTACT_INFO', 'UPDATE_CONTACT_INFO', 'RETAIN_CONTACT_INFO'],
	user_action: ['CONTINUE', 'PAY_NOW'],
	payment_method_preference: ['UNRESTRICTED', 'IMMEDIATE_PAYMENT_REQUIRED'],
};

/** What the buyer sees at PayPal and where they come back to. They pay there and then unless told otherwise. */
export function toExperienceContext(options: ExperienceOptions = {}): ExperienceContext {
	return {
		...textWithin('brand_name', options.brandName, 127, 'Brand Name'),
		...toLocale(options.locale),
		...toChoice('landing_page', options.landingPage, 'Landing Page'),
		...toChoice('shipping_preference', options.shippingPreference, 'Shipping Preference'),
		...toChoice('contact_preference', options.contactPreference, 'Contact Preference'),
		...toChoice('user_action', options.userAction || 'PAY_NOW', 'User Action'),
		...toChoice('payment_method_preference', options.paymentMethodPreference, 'Payment Method Preference'),
		...toUrl('return_url', options.returnUrl, 'Return URL'),
		...toUrl('cancel_url', options.cancelUrl, 'Cancel URL'),
	};
}

function toChoice<Name extends keyof typeof choices>(
	name: Name,
	value: string | undefined,
	field: string,
): { [key in Name]?: string } {
	const choice = (value ?? '').trim();
	if (choice === '') return {};
	if (choices[name].includes(choice)) return { [name]: choice } as { [key in Name]: string };
	throw new InvalidInput(
		field,
		`${field}: "${choice.slice(0, 40)}" is not one of PayPal's choices`,
		`Use one of ${choices[name].join(', ')}.`,
	);
}

function toLocale(value: string | undefined): { locale?: string } {
	const locale = (value ?? '').trim().replace('_', '-');
	if (locale === '') return {};
	if (/^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(locale)) return { locale };
	throw new InvalidInput(
		'Locale',
		`Locale: "${locale}" is not a language PayPal knows`,
		'Use a language and a country, for example en-US or da-DK.',
	);
}

function toUrl<Name extends string>(
	name: Name,
	value: string | undefined,
	field: string,
): { [key in Name]?: string } {
	const text = (value ?? '').trim();
	const url = text === '' ? text : toWebAddress(text);
	if (url === undefined) {
		throw new InvalidInput(
			field,
			`${field}: "${text.slice(0, 80)}" is not a web address`,
			'Use a full address that starts with https://.',
		);
	}
	return textWithin(name, url, 2048, field);
}
