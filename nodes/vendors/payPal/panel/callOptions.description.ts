import type { RecordOf } from '../../../core/fields/fieldGroup';
import { textField } from '../../../core/fields/textField';

export const merchantEmail = textField({
	displayName: 'Act for Merchant Email',
	name: 'merchantEmail',
	type: 'string',
	default: '',
	placeholder: 'e.g. shop@example.com',
	description: 'PayPal account you act for, by its email. It must have granted permission to your app.',
	most: 254,
});

export const merchantId = textField({
	displayName: 'Act for Merchant ID',
	name: 'merchantId',
	type: 'string',
	default: '',
	placeholder: 'e.g. M4PLEANDMUG77',
	description: 'PayPal account you act for. It must have granted permission to your app.',
	most: 20,
});

export const attributionId = textField({
	displayName: 'Partner Code',
	name: 'attributionId',
	type: 'string',
	default: '',
	description: 'The BN code PayPal gave you as a partner, at most 36 characters',
	most: 36,
});

export const simulateError = textField({
	displayName: 'Simulate Issue',
	name: 'simulateError',
	type: 'string',
	default: '',
	placeholder: 'e.g. INSTRUMENT_DECLINED',
	description:
		'Makes PayPal refuse with this issue, so that you can see what your workflow does. Sandbox only.',
});

/** For trying things out, and for partners. */
export const callOptionFields = [simulateError, merchantEmail, merchantId, attributionId];

/** Names of what only partners of PayPal need. */
export const forPartners: string[] = [merchantEmail, merchantId, attributionId].map(({ name }) => name);

/** What a single call to PayPal can carry besides its content. */
export type CallOptions = RecordOf<(typeof callOptionFields)[number]>;
