import { NodeApiError, type IExecuteFunctions, type IN8nHttpFullResponse } from 'n8n-workflow';

import { textIn } from '../../../core/guards';
import { toUrl } from '../../../core/webAddress';
import { isRealGraph, type MessengerCredentials } from '../credentials/credentials';
import { isOfFacebook } from './receivedFiles';

/** Why there are no bytes. */
export type NotFetched = 'NOT_OF_FACEBOOK' | 'NOT_AVAILABLE' | 'TOO_LARGE';

const timeoutMs = 60_000;
const mostRedirects = 3;

/**
 * The bytes of what a person has sent. Fetched without any token, from Facebook's servers alone: also where one of them
 * leads on to another address.
 *
 * @throws NodeApiError when no answer came
 */
export async function fetchReceived(
	context: IExecuteFunctions,
	address: string,
	credentials: MessengerCredentials,
	mostBytes: number,
): Promise<Buffer | NotFetched> {
	let next = address;
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		if (!isOfFacebook(next, credentials.graphBaseUrl, isRealGraph(credentials))) return 'NOT_OF_FACEBOOK';
		const { statusCode, headers, body } = await get(context, next);
		if (statusCode >= 200 && statusCode < 300) return await readUpTo(context, body, headers, mostBytes);
		body.destroy();
		const location = statusCode >= 300 && statusCode < 400 ? textIn(headers.location) : undefined;
		if (location === undefined) return 'NOT_AVAILABLE';
		next = toUrl(location, next)?.href ?? '';
	}
	return 'NOT_AVAILABLE';
}

/** What n8n gives of an answer that is read bit by bit. */
interface Bytes extends AsyncIterable<Buffer> {
	destroy(): void;
}

type Answer = Omit<IN8nHttpFullResponse, 'body'> & { body: Bytes };

async function get(context: IExecuteFunctions, url: string): Promise<Answer> {
	try {
		return (await context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'stream',
			returnFullResponse: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			timeout: timeoutMs,
		})) as unknown as Answer;
	} catch {
		throw noAnswer(context);
	}
}

/** Reads no more of it than is wanted, whatever was announced. */
async function readUpTo(
	context: IExecuteFunctions,
	body: Bytes,
	headers: IN8nHttpFullResponse['headers'],
	mostBytes: number,
): Promise<Buffer | 'TOO_LARGE'> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		if (Number(headers['content-length'] ?? 0) > mostBytes) return 'TOO_LARGE';
		for await (const chunk of body) {
			bytes += chunk.length;
			if (bytes > mostBytes) return 'TOO_LARGE';
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch {
		throw noAnswer(context);
	} finally {
		body.destroy();
	}
}

const noAnswer = (context: IExecuteFunctions): NodeApiError =>
	new NodeApiError(
		context.getNode(),
		{},
		{
			message: "Facebook's server did not send the file",
			description: 'Try it again: what people send can be fetched for some days.',
		},
	);
