import { isBlank } from '../../../core/guards';
import type { OptionsField } from '../../../core/fields/optionsField';
import type { TextField } from '../../../core/fields/textField';
import { toWebAddress } from '../../../core/webAddress';
import { experience, type ExperienceOptions } from '../panel/experience.description';
import { textWithin } from './textLimit';

const { fields } = experience;

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

/** What the buyer sees at PayPal and where they come back to. They pay there and then unless told otherwise. */
export function toExperienceContext(options: ExperienceOptions = {}): ExperienceContext {
	return {
		...textWithin('brand_name', options.brandName, fields.brandName),
		...toLocale(options.locale),
		...toChoice('landing_page', options.landingPage, fields.landingPage),
		...toChoice('shipping_preference', options.shippingPreference, fields.shippingPreference),
		...toChoice('contact_preference', options.contactPreference, fields.contactPreference),
		...toChoice('user_action', options.userAction || 'PAY_NOW', fields.userAction),
		...toChoice('payment_method_preference', options.paymentMethodPreference, fields.paymentMethodPreference),
		...toUrl('return_url', options.returnUrl, fields.returnUrl),
		...toUrl('cancel_url', options.cancelUrl, fields.cancelUrl),
	};
}

const toChoice = <Name extends string>(
	name: Name,
	value: string | undefined,
	field: OptionsField,
): { [key in Name]?: string } =>
	isBlank(value) ? {} : ({ [name]: field.parse(value) } as { [key in Name]: string });

function toLocale(value: string | undefined): { locale?: string } {
	const locale = (value ?? '').trim().replace('_', '-');
	if (locale === '') return {};
	if (/^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(locale)) return { locale };
	throw fields.locale.refused(
		locale,
		'is not a language PayPal knows',
		'Use a language and a country, for example en-US or da-DK.',
	);
}

function toUrl<Name extends string>(
	name: Name,
	value: string | undefined,
	field: TextField,
): { [key in Name]?: string } {
	const text = (value ?? '').trim();
	const url = text === '' ? text : toWebAddress(text);
	if (url === undefined) {
		throw field.refused(text, 'is not a web address', 'Use a full address that starts with https://.', 80);
	}
	return textWithin(name, url, field);
}
