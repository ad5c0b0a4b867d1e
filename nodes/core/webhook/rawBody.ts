import type { IWebhookFunctions } from 'n8n-workflow';

/**
 * The bytes of a delivery as they came. n8n keeps them, unless the request says that it is a form with files.
 *
 * @returns undefined when they can't be had (any more): such a delivery proves nothing
 */
export async function readRawBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject() as { rawBody?: Buffer; readRawBody?: () => Promise<void> };
	if (!request.rawBody) await request.readRawBody?.().catch(() => undefined);
	return request.rawBody;
}
