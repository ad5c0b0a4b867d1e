import { billingIssues } from './billingIssues';
import type { PayPalFailureKind } from './failure';
import type { Sentence } from './issueGroup';
import { invoiceIssues } from './invoiceIssues';
import { orderIssues } from './orderIssues';
import { paymentIssues } from './paymentIssues';
import { paymentSourceIssues } from './paymentSourceIssues';
import { labelAt, type WrittenFields } from './writtenFields';

const sentences = new Map<string, Sentence>(
	[...invoiceIssues, ...orderIssues, ...paymentIssues, ...paymentSourceIssues, ...billingIssues].flatMap(
		(group) => group.issues.map((issue) => [issue, group] as const),
	),
);

const sentenceByKind: Record<PayPalFailureKind, Sentence> = {
	invalidRequest: {
		message: 'PayPal did not accept {field}',
		remedy: 'Compare the values of this item with the fields of the node.',
	},
	authentication: {
		message: 'PayPal did not accept the credential',
		remedy: 'Open the PayPal credential, check Environment, Client ID and Client Secret, and save it again.',
	},
	permission: {
		message: 'Your PayPal app is not allowed to do this',
		remedy:
			"In PayPal's Developer Dashboard, open your app under Apps & Credentials and turn this feature on. It can take a few hours to take effect.",
	},
	notFound: {
		message: "PayPal can't find this ID",
		remedy: 'Check the ID, and that the credential is for the environment (Sandbox or Live) it comes from.',
	},
	conflict: {
		message: 'PayPal is still busy with the same request',
		remedy: 'Wait a few seconds and try again.',
	},
	refused: {
		message: 'PayPal refused this because of {field}',
		remedy: "Look the issue up in PayPal's documentation, or ask PayPal with the debug ID.",
	},
	rateLimit: {
		message: 'PayPal received too many requests from you',
		remedy: 'Wait a minute, then run it again with fewer items at a time.',
	},
	unavailable: {
		message: 'PayPal is not available right now',
		remedy: 'Try again in a few minutes. https://www.paypal-status.com shows known problems.',
	},
	noAnswer: {
		message: 'PayPal could not be reached',
		remedy: 'Check that this n8n can reach the internet, then try again.',
	},
};

/**
 * The merchant's sentences for an issue, or for the kind of refusal when the issue is not known here.
 *
 * @param pointer PayPal's JSON pointer to the field, when it gave one
 * @param fields of the request that was refused
 */
export function sentenceFor(
	issue: string,
	kind: PayPalFailureKind,
	pointer?: string,
	fields?: WrittenFields,
): Sentence {
	const { message, remedy } = sentences.get(issue) ?? sentenceByKind[kind];
	const field = labelAt(pointer, fields) ?? 'a field of this item';
	const fill = (sentence: string) => sentence.replaceAll('{field}', field);
	return { message: capitalize(fill(message)), remedy: fill(remedy) };
}

/** Every issue that has sentences of its own. */
export const knownIssues = [...sentences.keys()];

const capitalize = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
