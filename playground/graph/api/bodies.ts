import { parse as parseForm } from 'node:querystring';

import type { FastifyInstance } from 'fastify';

import { badParameter } from './errors.ts';
import { parseMultipart, UploadedFile } from '../media/multipart.ts';

/** Reads parameters as Graph does: JSON, forms, multipart with files, or nothing at all. */
export function parseAsGraph(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') return done(null, {});
		try {
			const parsed: unknown = JSON.parse(body as string);
			if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('not an object');
			done(null, parsed);
		} catch {
			done(badParameter('The body of the request is not a valid JSON object'));
		}
	});
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, body, done) => done(null, { ...parseForm(body as string) }),
	);
	app.addContentTypeParser(
		'multipart/form-data',
		{ parseAs: 'buffer' },
		async (request: { headers: { 'content-type'?: string } }, body: Buffer) =>
			await parseMultipart(request.headers['content-type']!, body),
	);
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
		const contentType = request.headers['content-type'] ?? '';
		if (body.length === 0) return done(null, {});
		if (request.headers.file_offset === undefined)
			return done(badParameter('Send the parameters as JSON, as a form or in the query'));
		done(null, { file: new UploadedFile('', contentType, body as Buffer) });
	});
}
