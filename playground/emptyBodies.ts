import type { FastifyInstance } from 'fastify';

/** Lets a POST or DELETE name a content type and bring nothing along, as many clients do. */
export function acceptEmptyBodies(app: FastifyInstance): void {
	const parseJson = app.getDefaultJsonParser('error', 'error');
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
		if (body === '') done(null, {});
		else parseJson(request, body as string, done);
	});
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		if (body.length === 0) done(null, {});
		else done(Object.assign(new Error('Send JSON, with content-type application/json'), { statusCode: 415 }));
	});
}
