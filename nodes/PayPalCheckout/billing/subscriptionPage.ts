import { optionsField } from '../../core/fields/optionsField';
import { toExperienceContext } from '../../vendors/payPal/orders/experienceContext';
import { experience } from '../../vendors/payPal/panel/experience.description';

const userAction = optionsField({
	displayName: 'User Action',
	name: 'userAction',
	type: 'options',
	options: [
		{
			name: 'Continue',
			value: 'CONTINUE',
			description: 'The button says Continue: nothing is charged until Subscription: Activate',
		},
		{ name: 'Subscribe Now', value: 'SUBSCRIBE_NOW', description: 'The subscription begins at once' },
	],
	default: 'SUBSCRIBE_NOW',
	owner: 'PayPal',
}).guarded();

/** What the buyer sees at PayPal when they subscribe, and where they return to. */
export const subscriptionPage = experience
	.without('contactPreference', 'landingPage', 'userAction')
	.and(userAction)
	.with({
		description:
			'What the buyer sees at PayPal, and where they return to. For a chat that is the chat, unless you name another place.',
	})
	.among('options');

type PageOptions = ReturnType<typeof subscriptionPage.read>;

/**
 * https://developer.paypal.com/docs/api/subscriptions/v1/#definition-application_context
 *
 * @param links where the buyer returns to, where the merchant names no place
 * @throws InvalidInput when PayPal is told how its page is, but not where it leads
 */
export function toApplicationContext(
	{ userAction: action, paymentMethodPreference: preferred, ...given }: PageOptions,
	links: { returnUrl?: string; cancelUrl?: string },
): { application_context?: object } {
	const returnUrl = given.returnUrl?.trim() || links.returnUrl || '';
	const cancelUrl = given.cancelUrl?.trim() || links.cancelUrl || returnUrl;
	if (!returnUrl) {
		if (!action && !preferred && Object.values(given).every((value) => !value)) return {};
		throw subscriptionPage.fields.returnUrl.invalid(
			'is empty',
			'Enter where the buyer goes after subscribing, for example https://m.me/ and the name of your Page.',
		);
	}
	const { brand_name, locale, shipping_preference, return_url, cancel_url } = toExperienceContext({
		...given,
		returnUrl,
		cancelUrl,
	});
	return {
		application_context: {
			...(brand_name && { brand_name }),
			...(locale && { locale }),
			...(shipping_preference && { shipping_preference }),
			user_action: action || 'SUBSCRIBE_NOW',
			...(preferred && { payment_method: { payee_preferred: preferred } }),
			return_url,
			cancel_url,
		},
	};
}
