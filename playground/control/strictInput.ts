import Ajv from 'ajv';
import type { FastifyError, FastifyInstance } from 'fastify';

/** Refuses bad input instead of repairing it, and answers `{ error }` that names what is wrong. */
export function validateStrictly(app: FastifyInstance): void {
	const ajv = new Ajv({ coerceTypes: false, removeAdditional: false });
	app.setValidatorCompiler(({ schema }) => ajv.compile(schema));
	app.setSchemaErrorFormatter(([first], where) => {
		const property = `${where}${first?.instancePath ?? ''}`;
		const { additionalProperty, allowedValues } = (first?.params ?? {}) as Record<string, unknown>;
		if (additionalProperty)
			return new Error(`${property} has an unknown property "${String(additionalProperty)}"`);
		const allowed = Array.isArray(allowedValues) ? `: ${allowedValues.join(', ')}` : '';
		return new Error(`${property} ${first?.message ?? 'is invalid'}${allowed}`);
	});
	app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
		const { statusCode = 500 } = error;
		if (statusCode >= 500) console.error(error);
		return await reply.code(statusCode).send({ error: error.message });
	});
}
