import { readFileSync } from 'node:fs';
import path from 'node:path';

import Ajv2019, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2019';

import { conformanceData } from './conformanceData';
import { paymentLinks } from './payPalPaymentLinks';

type Json = Record<string, unknown>;

const specifications = [
	'checkout_orders_v2.json',
	'invoicing_v2.json',
	'customer_disputes_v1.json',
	'reporting_transactions_v1.json',
	'shipping_shipment_tracking_v1.json',
	'vault_payment_tokens_v3.json',
	'payments_payouts_batch_v1.json',
	'payments_payment_v2.json',
	'notifications_webhooks_v1.json',
	'catalogs_products_v1.json',
	'billing_subscriptions_v1.json',
] as const;

/** Fields PayPal has added since the specification of February 2024, as its SDK of August 2026 has them. */
const newerFields = [
	'app_switch_context',
	'billing_plan',
	'contact_preference',
	'email_address',
	'image_url',
	'merchant_customer_id',
	'order_update_callback_config',
	'phone_number',
	'upc',
	'url',
	'usage_pattern',
];

/** Issues of PayPal's error pages that the specification of February 2024 does not list everywhere. */
const newerIssues = [
	'ACTION_DOES_NOT_MATCH_INTENT',
	'DECIMALS_NOT_SUPPORTED',
	'DUPLICATE_INVOICE_NUMBER',
	'DUPLICATE_REQUEST_ID',
	'MISSING_SHIPPING_ADDRESS',
];

/** What is written down here, beside what is only at hand in the folder of the vendors' data. */
const own = { payment_links_v1: paymentLinks };

const isAtHand = (requestPath: string): boolean =>
	conformanceData !== undefined || requestPath.startsWith('/v1/checkout/payment-resources');

let loaded: { ajv: Ajv2019; documents: Map<string, Json> } | undefined;
const compiled = new Map<string, ValidateFunction | undefined>();

/**
 * What PayPal's OpenAPI finds wrong with a request body: nothing where it is not at hand, so a test that shows nothing
 * else needs `itWithVendorData`.
 *
 * @param requestPath below the host, e.g. `/v2/checkout/orders/5O190127TN364715T/capture`
 * @returns one line per problem, e.g. `/purchase_units/0/amount must have required property 'value'`; empty when right
 */
export function validateRequest(method: string, requestPath: string, body: unknown): string[] {
	if (!isAtHand(requestPath)) return [];
	const { file, pointer, operation } = findOperation(method, requestPath);
	const reference = at(operation, ['requestBody', '$ref']) as string | undefined;
	const requestBody = reference ? resolve(file, reference) : ((operation.requestBody ?? {}) as Json);
	const content = at(requestBody, ['content', 'application/json', 'schema']);
	// Of a form it says no more than that there can be a file.
	if (!content && at(requestBody, ['content', 'multipart/form-data'])) return [];
	if (!content) return body === undefined ? [] : [`${method} ${requestPath} takes no body`];
	if (body === undefined) {
		return requestBody.required === true ? ['a body is required'] : [];
	}
	const place = reference ? reference.slice(1) : `${pointer}/requestBody`;
	return problems(`${file}#${place}/content/application~1json/schema`, body);
}

/** What it finds wrong with an answer; `body` undefined means there was none. */
export function validateResponse(
	method: string,
	requestPath: string,
	status: number,
	body: unknown,
): string[] {
	if (!isAtHand(requestPath)) return [];
	const { file, pointer, operation } = findOperation(method, requestPath);
	const responses = operation.responses as Record<string, Json>;
	const key = responses[String(status)] ? String(status) : 'default';
	if (!responses[key]) return [`${method} ${requestPath} does not answer ${status}`];
	const reference = responses[key].$ref as string | undefined;
	const place = reference ? reference.slice(1) : `${pointer}/responses/${key}`;
	const answer = reference ? resolve(file, reference) : responses[key];
	if (!at(answer, ['content'])) return body === undefined ? [] : [`${status} comes without a body`];
	if (body === undefined) return [`${status} comes with a body`];
	return problems(`${file}#${place}/content/application~1json/schema`, body);
}

function problems(schema: string, body: unknown): string[] {
	const { ajv } = specificationsOnce();
	if (!compiled.has(schema))
		compiled.set(schema, ajv.compile({ $ref: schema, unevaluatedProperties: false }));
	const validate = compiled.get(schema)!;
	if (validate(body)) return [];
	return (validate.errors ?? []).filter((error) => !isNewer(error)).map(inWords);
}

function isNewer({ keyword, params }: ErrorObject): boolean {
	return keyword === 'unevaluatedProperties' && newerFields.includes(String(params.unevaluatedProperty));
}

function inWords({ instancePath, message, params }: ErrorObject): string {
	return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
}

function findOperation(
	method: string,
	requestPath: string,
): { file: string; pointer: string; operation: Json } {
	const plain = requestPath.split('?')[0] ?? '';
	for (const [file, document] of specificationsOnce().documents) {
		for (const [template, item] of Object.entries(document.paths as Record<string, Json>)) {
			const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
			const operation = item[method.toLowerCase()] as Json | undefined;
			if (!operation || !pattern.test(plain)) continue;
			const pointer = `/paths/${template.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method.toLowerCase()}`;
			return { file, pointer, operation };
		}
	}
	throw new Error(`PayPal's OpenAPI has no ${method} ${requestPath}`);
}

function specificationsOnce(): NonNullable<typeof loaded> {
	if (loaded) return loaded;
	const ajv = new Ajv2019({
		strict: false,
		validateSchema: false,
		validateFormats: false,
		unicodeRegExp: false,
		code: { regExp: toRegExp },
		allErrors: true,
	});
	const documents = new Map<string, Json>();
	const shared = (conformanceData ? specifications : []).map((file): [string, Json] => [
		file,
		JSON.parse(readFileSync(path.join(conformanceData!, 'openapi', file), 'utf8')) as Json,
	]);
	for (const [file, document] of [...shared, ...Object.entries(structuredClone(own))]) {
		closeObjects(document);
		openDescriptions(document);
		ajv.addSchema(document, file);
		documents.set(file, document);
	}
	loaded = { ajv, documents };
	return loaded;
}

/** PayPal writes some patterns as Java has them: `(?i)^(pay|details)$`. */
const toRegExp = Object.assign(
	(pattern: string, flags: string) =>
		pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), `${flags}i`) : new RegExp(pattern, flags),
	{ code: 'new RegExp' },
);

/** Fields that PayPal does not know are mistakes: nothing beyond what is described. */
function closeObjects(node: unknown): void {
	if (typeof node !== 'object' || node === null) return;
	const { properties, items } = node as { properties?: Record<string, Json>; items?: Json };
	const places = [...Object.values(properties ?? {}), ...(items ? [items] : [])];
	for (const place of places) {
		if (typeof place === 'object' && place.additionalProperties === undefined)
			place.unevaluatedProperties = false;
	}
	for (const value of Object.values(node)) closeObjects(value);
}

/** The words of an error may change at any time, PayPal says: only issues count. Lists of issues get the newer ones. */
function openDescriptions(node: unknown): void {
	if (typeof node !== 'object' || node === null) return;
	const { anyOf } = node as { anyOf?: Array<{ properties?: { issue?: Json; description?: Json } }> };
	if (Array.isArray(anyOf) && anyOf[0]?.properties?.issue) {
		for (const { properties } of anyOf) delete properties?.description?.enum;
		anyOf.push({ properties: { issue: { enum: newerIssues } } });
		delete (node as Json).unevaluatedProperties;
	}
	for (const value of Object.values(node)) openDescriptions(value);
}

function resolve(file: string, reference: string): Json {
	const steps = reference.slice(2).split('/');
	return at(specificationsOnce().documents.get(file)!, steps) as Json;
}

function at(node: Json, steps: string[]): unknown {
	return steps.reduce<unknown>((inner, step) => (inner as Json | undefined)?.[step], node);
}
