import type { Field } from '../../../core/fields/field';
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

/** Where the merchant fills in what PayPal's page is like. */
export const experienceLabels = {
	brand_name: fields.brandName,
	locale: fields.locale,
	landing_page: fields.landingPage,
	shipping_preference: fields.shippingPreference,
	contact_preference: fields.contactPreference,
	user_action: fields.userAction,
	payment_method_preference: fields.paymentMethodPreference,
	return_url: fields.returnUrl,
	cancel_url: fields.cancelUrl,
} satisfies Record<keyof ExperienceContext, Field>;

/** PayPal's names of what is filled in by such a field. */
type FieldOf<Kind> = {
	[Name in keyof ExperienceContext]-?: (typeof experienceLabels)[Name] extends Kind ? Name : never;
}[keyof ExperienceContext];

/** What the buyer sees at PayPal and where they come back to. They pay at once unless told otherwise. */
export function toExperienceContext(options: ExperienceOptions = {}): ExperienceContext {
	return {
		...textWithin('brand_name', options.brandName, experienceLabels.brand_name),
		...toLocale(options.locale),
		...toChoice('landing_page', options.landingPage),
		...toChoice('shipping_preference', options.shippingPreference),
		...toChoice('contact_preference', options.contactPreference),
		...toChoice('user_action', options.userAction || 'PAY_NOW'),
		...toChoice('payment_method_preference', options.paymentMethodPreference),
		...toUrl('return_url', options.returnUrl),
		...toUrl('cancel_url', options.cancelUrl),
	};
}

const toChoice = <Name extends FieldOf<OptionsField>>(
	name: Name,
	value: string | undefined,
): { [key in Name]?: string } =>
	isBlank(value) ? {} : ({ [name]: experienceLabels[name].parse(value) } as { [key in Name]: string });

function toLocale(value: string | undefined): { locale?: string } {
	const locale = (value ?? '').trim().replace('_', '-');
	if (locale === '') return {};
	if (/^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(locale)) return { locale };
	throw experienceLabels.locale.refused(
		locale,
		'is not a language PayPal knows',
		'Use a language and a country, for example en-US or da-DK.',
	);
}

function toUrl<Name extends FieldOf<TextField>>(
	name: Name,
	value: string | undefined,
): { [key in Name]?: string } {
	const field = experienceLabels[name];
	const text = (value ?? '').trim();
	const url = text === '' ? text : toWebAddress(text);
	if (url === undefined) {
		throw field.refused(text, 'is not a web address', 'Use a full address that starts with https://.', 80);
	}
	return textWithin(name, url, field);
}
