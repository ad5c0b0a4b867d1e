import type { FastifyInstance } from 'fastify';

import { acceptEmptyBodies } from '../../emptyBodies.ts';
import { PayPalError } from '../errors.ts';

/** What a page of PayPal's asks for and reports is no API of PayPal's: errors are `{ error, message }`. */
export function likeAPage(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	acceptEmptyBodies(app);
	app.setErrorHandler(async (error, _request, reply) => {
		if (!(error instanceof PayPalError)) throw error;
		const code = error.details[0]?.issue ?? error.errorName;
		return await reply.code(error.status).send({ error: code, message: error.details[0]?.description });
	});
}
