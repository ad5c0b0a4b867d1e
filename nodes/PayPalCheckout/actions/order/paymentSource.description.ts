import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { experienceDescription } from '../../../vendors/payPal/panel/experience.description';
import { toExperienceContext } from '../../../vendors/payPal/orders/experienceContext';
import type { ExperienceOptions } from '../../../vendors/payPal/orders/checkout';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';

export const paymentSourceDescription: INodeProperties[] = [
	{
		displayName: 'Payment Source',
		name: 'paymentSource',
		type: 'options',
		options: [
			{
				name: 'Other (JSON)',
				value: 'json',
				description: 'A local payment method such as Bancontact or BLIK',
			},
			{
				name: 'PayPal',
				value: 'paypal',
				description: "PayPal's page, which also offers Pay Later and cards where available",
			},
		],
		default: 'paypal',
		description: 'How the buyer will pay',
	},
	{
		displayName: 'Payment Source (JSON)',
		name: 'paymentSourceJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default:
			'{\n  "bancontact": {\n    "name": "Jamie Rivera",\n    "country_code": "BE",\n    "experience_context": { "return_url": "https://m.me/mapleandmug", "cancel_url": "https://m.me/mapleandmug" }\n  }\n}',
		required: true,
		description: "PayPal's payment_source object with exactly one payment method. Card numbers are refused.",
		displayOptions: { show: { paymentSource: ['json'] } },
	},
	{
		displayName: 'Buyer Email',
		name: 'buyerEmail',
		type: 'string',
		default: '',
		placeholder: 'e.g. jamie@example.com',
		description: "Prefills the login on PayPal's page",
		displayOptions: { show: { paymentSource: ['paypal'] } },
	},
	{ ...experienceDescription, displayOptions: { show: { paymentSource: ['paypal'] } } },
];

/**
 * PayPal's `payment_source`, as the fields of the item say.
 *
 * @throws InvalidInput when it is not one way to pay, or holds a card number
 */
export function readPaymentSource(context: IExecuteFunctions, itemIndex: number): IDataObject {
	if (context.getNodeParameter('paymentSource', itemIndex, 'paypal') === 'json') {
		return toSource(context.getNodeParameter('paymentSourceJson', itemIndex, {}));
	}
	const experience = context.getNodeParameter('experience', itemIndex, {}) as ExperienceOptions;
	const email = context.getNodeParameter('buyerEmail', itemIndex, '');
	return {
		paypal: {
			...textWithin('email_address', email, 254, 'Buyer Email'),
			experience_context: toExperienceContext(experience) as IDataObject,
		},
	};
}

function toSource(value: unknown): IDataObject {
	const source = typeof value === 'string' ? parseJson(value) : value;
	const ways = isRecord(source) ? Object.values(source) : [];
	if (!isRecord(source) || ways.length !== 1 || !isRecord(ways[0])) {
		throw new InvalidInput(
			'Payment Source (JSON)',
			'Payment Source (JSON) must contain exactly one payment method',
			'Enter an object with one key, for example { "bancontact": { "name": "Jamie Rivera", "country_code": "BE" } }.',
		);
	}
	if (!('number' in ways[0])) return source;
	throw new InvalidInput(
		'Payment Source (JSON)',
		'Payment Source (JSON) contains a card number, which must not pass through a workflow',
		"Send buyers to PayPal's page instead, where they can pay by card.",
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
