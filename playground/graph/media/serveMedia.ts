import type { FastifyInstance } from 'fastify';

import type { Attachments } from './attachments.ts';

/** Serves the files that were uploaded, where their messages say they are. */
export function serveMedia(app: FastifyInstance, attachments: Attachments): void {
	app.get<{ Params: { id: string } }>('/scontent.xx.fbcdn.net/:id', async (request, reply) => {
		const file = attachments.fileOf(request.params.id);
		if (!file) return await reply.code(404).send();
		// Never as a page of this origin, whatever was uploaded.
		return await reply
			.header('content-security-policy', "sandbox; default-src 'none'")
			.header('x-content-type-options', 'nosniff')
			.type(file.contentType || 'application/octet-stream')
			.send(file.bytes);
	});
}
