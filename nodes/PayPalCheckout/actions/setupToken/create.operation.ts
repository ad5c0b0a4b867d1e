import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { toChatLink } from '../../../vendors/messenger/chatLink';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { experienceLabels, toExperienceContext } from '../../../vendors/payPal/orders/experienceContext';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { experience } from '../../../vendors/payPal/panel/experience.description';
import { save } from '../../../vendors/payPal/panel/savedMethod.description';
import { simplifySetupToken, type SetupToken } from '../../../vendors/payPal/vault/setupToken';
import { createSetupToken } from '../../../vendors/payPal/vault/vault';
import { besideGraph } from '../../billing/subscriptionChat';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const { usageType, usagePattern, customerType, customerId, description } = save.fields;

const pageIdField = textField({
	displayName: 'Chat Page ID',
	name: 'pageId',
	type: 'string',
	default: '={{ $json.pageId }}',
	placeholder: 'e.g. 108542738901234',
	description: 'The buyer comes back into the chat with this Page, unless PayPal Page names another place',
});

const merchantCustomerId = textField({
	displayName: 'Your Customer ID',
	name: 'merchantCustomerId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 28777805391819468',
	description:
		'Who the buyer is to you, for example their PSID. It comes back with the event that tells of it.',
	most: 64,
});

const savedWhen = optionsField({
	displayName: 'Saved',
	name: 'savedWhen',
	type: 'options',
	options: [
		{
			name: 'As Soon as the Buyer Agrees',
			value: 'ON_PAYER_APPROVAL',
			description: 'The event Vault: Payment Token Created tells of it',
		},
		{
			name: 'With Payment Token: Create',
			value: 'ON_CREATE_PAYMENT_TOKENS',
			description: 'When you ask for it, after the buyer has agreed',
		},
	],
	default: 'ON_CREATE_PAYMENT_TOKENS',
	owner: 'PayPal',
});

const details = collection({
	displayName: 'Details',
	name: 'details',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		customerId.guarded(),
		customerType,
		description,
		savedWhen,
		usagePattern,
		usageType,
		merchantCustomerId,
	],
});

/** What the buyer sees at PayPal when they agree, and where they return to. */
const agreementPage = experience
	.without('contactPreference', 'landingPage', 'paymentMethodPreference', 'userAction')
	.with({ description: 'What the buyer sees at PayPal, and where they return to' });

const fields: Field[] = [pageIdField, details, agreementPage, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const given = details.read(context, itemIndex);
	const customer = {
		...textWithin('id', given.customerId, customerId),
		...textWithin('merchant_customer_id', given.merchantCustomerId, merchantCustomerId),
	};
	const chat = readPage(pageIdField.read(context, itemIndex));
	const link = chat && toChatLink(besideGraph(await payPal.credentials()), chat, 'account-saved');
	const body = {
		...(Object.keys(customer).length > 0 && { customer }),
		payment_source: {
			paypal: {
				...textWithin('description', given.description, description),
				usage_type: given.usageType || 'MERCHANT',
				...(given.usagePattern && { usage_pattern: given.usagePattern }),
				...(given.customerType && { customer_type: given.customerType }),
				experience_context: {
					...toContext(agreementPage.read(context, itemIndex), link),
					...(given.savedWhen && { vault_instruction: given.savedWhen }),
				},
			},
		},
	};
	const requestId = requestIdOf(context, itemIndex, { verb: 'setup', to: [] }, idempotencyKey);
	const answer = await createSetupToken(payPal, body, { fields: { parts: written }, requestId, options });
	if (answer.status === 200) requireSameCustomer(answer.body, customer);
	return toOutput(context, itemIndex, answer, simplifySetupToken, requestId);
}

/** To a request ID it knows PayPal answers with the link of whoever it was made for then. */
function requireSameCustomer(
	{ customer: made }: SetupToken,
	asked: NonNullable<SetupToken['customer']>,
): void {
	const isOther = (['id', 'merchant_customer_id'] as const).some(
		(name) => made?.[name] && asked[name] && made[name] !== asked[name],
	);
	if (!isOther) return;
	throw changeOptions.fields.idempotencyKey.invalid(
		': PayPal already has a setup token with this key, for another customer',
		'Use a separate key for each customer. Nothing was made.',
	);
}

/** Under PayPal's names. */
const written = {
	customer: { parts: { id: customerId, merchant_customer_id: merchantCustomerId } },
	payment_source: {
		parts: {
			paypal: {
				parts: {
					description,
					usage_type: usageType,
					usage_pattern: usagePattern,
					customer_type: customerType,
					experience_context: { label: agreementPage.label, parts: experienceLabels },
				},
			},
		},
	},
};

function readPage(given: string): string | undefined {
	const id = given.trim();
	if (id === '' || /^\d+$/.test(id)) return id || undefined;
	throw pageIdField.refused(
		id,
		'is not an ID',
		'Use the digits the Messenger Trigger returns, or clear the field.',
	);
}

/**
 * PayPal wants to know where the buyer goes, whatever they decide.
 * https://developer.paypal.com/docs/api/payment-tokens/v3/#definition-experience_context
 *
 * @throws InvalidInput when nothing says so
 */
function toContext(given: ReturnType<typeof agreementPage.read>, chat: string | undefined): object {
	const returnUrl = given.returnUrl?.trim() || chat || '';
	const cancelUrl = given.cancelUrl?.trim() || chat || returnUrl;
	if (!returnUrl)
		throw agreementPage.fields.returnUrl.invalid(
			'is empty',
			'Enter where the buyer goes after agreeing, for example https://m.me/ and the name of your Page, or fill in Chat Page ID.',
		);
	const { brand_name, locale, shipping_preference, return_url, cancel_url } = toExperienceContext({
		...given,
		returnUrl,
		cancelUrl,
	});
	return {
		...(brand_name && { brand_name }),
		...(locale && { locale }),
		...(shipping_preference && { shipping_preference }),
		return_url,
		cancel_url,
	};
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create setup token',
	description:
		'Get the link at which a buyer lets you charge their PayPal account later. Nothing is charged now.',
	fields,
	concurrency,
	execute,
};
