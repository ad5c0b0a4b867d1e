import type { FastifyInstance } from 'fastify';

import { issue } from '../errors.ts';

/** What comes with files: the JSON of the part `input`, and the files of all others. */
export class MultipartBody {
	readonly input: unknown;
	readonly files: File[];

	constructor(input: unknown, files: File[]) {
		this.input = input;
		this.files = files;
	}
}

/** https://docs.paypal.ai/growth/disputes/handle-disputes/use-disputes-api#send-message-to-other-party */
export function readMultipart(scope: FastifyInstance): void {
	scope.addContentTypeParser(
		'multipart/form-data',
		{ parseAs: 'buffer', bodyLimit: 60 * 1024 * 1024 },
		async (request: { headers: { 'content-type'?: string } }, body: Buffer) => {
			const headers = { 'content-type': request.headers['content-type']! };
			try {
				const form = await new Response(new Uint8Array(body), { headers }).formData();
				const files = [...form.values()].filter((part) => typeof part !== 'string');
				return new MultipartBody(await inputOf(form.get('input')), files);
			} catch {
				throw issue('MALFORMED_REQUEST_JSON', { location: 'body' });
			}
		},
	);
}

/** With a content type of its own a part is a file to some readers. */
async function inputOf(part: File | string | null): Promise<unknown> {
	const text = part instanceof File ? await part.text() : (part ?? '{}');
	return JSON.parse(text);
}
