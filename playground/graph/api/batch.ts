import { parse as parseForm } from 'node:querystring';

import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { readJson, readText, type Params } from './call.ts';
import { badParameter } from './errors.ts';
import type { GraphPath } from './graphPath.ts';
import { list, object, oneOf, text, type Check } from './schema.ts';

interface BatchItem {
	method: string;
	relative_url: string;
	/** As in a form. */
	body?: string;
	name?: string;
	depends_on?: string;
	omit_response_on_success?: unknown;
}

/** What a call of a batch is answered; null where the call was not made, or its success was not to be told. */
type BatchAnswer = { code: number; headers?: Array<{ name: string; value: string }>; body: string } | null;

const anything: Check = () => undefined;

/** https://developers.facebook.com/docs/graph-api/batch-requests */
const mostItems = 50;

const checkItems = list(
	object({
		required: { method: oneOf('GET', 'POST', 'PUT', 'DELETE'), relative_url: text() },
		optional: {
			body: text({ min: 0 }),
			name: text(),
			depends_on: text(),
			omit_response_on_success: anything,
			headers: anything,
			access_token: text(),
		},
	}),
	{ max: Infinity },
);

/** Makes the calls one after the other. Those that bring no token are made with the one of the batch. */
export async function performBatch(
	params: Params,
	perform: (request: GraphRequest) => Promise<GraphAnswer>,
	{ version }: GraphPath,
): Promise<BatchAnswer[]> {
	const items = readJson(params, 'batch');
	checkItems(items, 'batch');
	const batch = items as BatchItem[];
	if (batch.length > mostItems) {
		throw badParameter(`Too many requests in batch message. Maximum batch size is ${mostItems}`);
	}
	const withHeaders = readText(params, 'include_headers') !== 'false';
	const succeeded = new Map<string, boolean>();
	const answers: BatchAnswer[] = [];
	for (const item of batch) {
		if (item.depends_on !== undefined && succeeded.get(item.depends_on) !== true) {
			answers.push(null);
			continue;
		}
		const answer = await perform(toRequest(item, params, version));
		const isSuccess = answer.status === 200;
		if (item.name !== undefined) succeeded.set(item.name, isSuccess);
		const isOmitted =
			isSuccess && item.name !== undefined && String(item.omit_response_on_success) === 'true';
		answers.push(isOmitted ? null : toBatchAnswer(answer, withHeaders));
	}
	return answers;
}

function toRequest(item: BatchItem, params: Params, version: string): GraphRequest {
	const { pathname, searchParams } = new URL(item.relative_url.replace(/^\//, ''), 'http://graph/');
	const token = readText(params, 'access_token');
	const path = /^\/v\d+\.\d+\//.test(pathname) ? pathname.slice(1) : `${version}${pathname}`;
	return {
		method: item.method,
		path,
		params: {
			...(token !== undefined && { access_token: token }),
			...Object.fromEntries(searchParams),
			...parseForm(item.body ?? ''),
		},
	};
}

const toBatchAnswer = ({ status, headers, body }: GraphAnswer, withHeaders: boolean): BatchAnswer => ({
	code: status,
	...(withHeaders && { headers: Object.entries(headers).map(([name, value]) => ({ name, value })) }),
	body: JSON.stringify(body),
});
