import type { IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../ownValue';

/** A parameter of the address, as text. Nothing when it comes twice, or as an object: n8n reads `a[b]=c` as one. */
export const queryText = (ctx: IWebhookFunctions, name: string): string | undefined =>
	textUnder(ctx.getQueryData(), name);

/** A header, as text. @param name in lower case */
export const headerText = (ctx: IWebhookFunctions, name: string): string | undefined =>
	textUnder(ctx.getHeaderData(), name);

function textUnder(values: unknown, name: string): string | undefined {
	const value = ownValue((values ?? {}) as Record<string, unknown>, name);
	return typeof value === 'string' ? value : undefined;
}

/** A header of this name in any case; n8n gives them in lower case. @param name in lower case */
export function headerIn<Value>(headers: Record<string, Value>, name: string): Value | undefined {
	const usual = ownValue(headers, name);
	if (usual !== undefined) return usual;
	return Object.entries(headers).find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}
