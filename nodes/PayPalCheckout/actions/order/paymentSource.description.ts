import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import { jsonField } from '../../../core/fields/jsonField';
import { isTool } from '../../../core/tool';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { toExperienceContext } from '../../../vendors/payPal/orders/experienceContext';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { experience } from '../../../vendors/payPal/panel/experience.description';

const paymentSource = optionsField({
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
});

const paymentSourceJson = jsonField(
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
	toSource,
);

const buyerEmail = textField({
	displayName: 'Buyer Email',
	name: 'buyerEmail',
	type: 'string',
	default: '',
	most: 254,
	placeholder: 'e.g. jamie@example.com',
	description: "Prefills the login on PayPal's page",
	displayOptions: { show: { paymentSource: ['paypal'] } },
});

export const paymentSourceFields = [
	paymentSource,
	paymentSourceJson,
	buyerEmail,
	experience.with({ displayOptions: { show: { paymentSource: ['paypal'] } } }),
];

/**
 * PayPal's `payment_source`, as the fields of the item say.
 *
 * @throws InvalidInput when it is not one way to pay, or holds a card number
 */
export function readPaymentSource(context: IExecuteFunctions, itemIndex: number): IDataObject {
	if (paymentSource.read(context, itemIndex) === 'json') {
		const source = paymentSourceJson.read(context, itemIndex);
		if (saved.some((name) => name in source || name in (Object.values(source)[0] as IDataObject)))
			requirePerson(context, paymentSourceJson);
		return source;
	}
	return {
		paypal: {
			...textWithin('email_address', buyerEmail.read(context, itemIndex), buyerEmail),
			experience_context: toExperienceContext(experience.read(context, itemIndex)) as IDataObject,
		},
	};
}

/** By which a source names what a buyer has saved. */
const saved = ['billing_agreement_id', 'token', 'vault_id'] as const;

/** @throws InvalidInput in a tool of an AI agent: a model charges nothing that was saved */
export function requirePerson(context: IExecuteFunctions, field: Field): void {
	if (isTool(context.getNode()))
		throw field.invalid(
			': an AI agent charges nothing that a buyer has saved; a person has to decide',
			'Remove it: the buyer then pays by the payment link.',
		);
}

function toSource(source: unknown, field: Field): IDataObject {
	const ways = isRecord(source) ? Object.values(source) : [];
	if (!isRecord(source) || ways.length !== 1 || !isRecord(ways[0])) {
		throw field.invalid(
			'must contain exactly one payment method',
			'Enter an object with one key, for example { "bancontact": { "name": "Jamie Rivera", "country_code": "BE" } }.',
		);
	}
	if (!('number' in ways[0])) return source as IDataObject;
	throw field.invalid(
		'contains a card number, which must not pass through a workflow',
		"Send buyers to PayPal's page instead, where they can pay by card.",
	);
}
