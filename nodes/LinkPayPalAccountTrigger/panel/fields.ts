import { multiOptionsField } from '../../core/fields/multiOptionsField';
import { notice } from '../../core/fields/notice';

const returnUrlNotice = notice({
	displayName:
		'In your app on <a href="https://developer.paypal.com/dashboard/applications" target="_blank">developer.paypal.com</a>, tick <b>Log in with PayPal</b>, open its Advanced Settings and enter the <b>Production URL</b> above as Return URL. <a href="https://github.com/messenger-checkout/n8n-nodes-messenger-checkout/blob/main/docs/linking.md" target="_blank">Step by step</a>',
	name: 'returnUrlNotice',
	type: 'notice',
	default: '',
});

export const askedScopes = multiOptionsField({
	displayName: 'What PayPal Tells You',
	name: 'scopes',
	type: 'multiOptions',
	options: [
		{ name: 'Address', value: 'address', description: 'The item then has the country' },
		{ name: 'Email Address', value: 'email' },
		{ name: 'Name', value: 'profile' },
	],
	default: ['email', 'profile'],
	description:
		'Besides the account itself and whether PayPal has verified it. The person sees this list at PayPal and has to agree. Tick the same in the Advanced Settings of your PayPal app.',
});

/** In the order of the panel. */
export const fields = [returnUrlNotice, askedScopes];
