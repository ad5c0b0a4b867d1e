import { NodeApiError, NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { InvalidInput } from '../invalidInput';
import { isBlank } from '../guards';

/**
 * Runs a hook of a trigger. Of what it throws, n8n shows nothing but the message when a workflow can't be published or
 * tested: there it says what to do, too.
 */
export async function tellWhole<Answer>(
	context: IHookFunctions,
	hook: (context: IHookFunctions) => Promise<Answer>,
): Promise<Answer> {
	try {
		return await hook(context);
	} catch (error) {
		throw whole(context, error);
	}
}

function whole(context: IHookFunctions, error: unknown): unknown {
	if (error instanceof InvalidInput) {
		const message = sentences(error.message, error.remedy);
		return new NodeOperationError(context.getNode(), message, { level: 'info' });
	}
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) return error;
	error.message = sentences(error.message, error.description);
	error.description = undefined;
	return error;
}

const sentences = (what: string, remedy: string | null | undefined): string =>
	isBlank(remedy) ? what : `${what.replace(/[^.!?]$/, '$&.')} ${remedy}`;
