import { NodeApiError, NodeOperationError } from 'n8n-workflow';

const mostCharacters = 200;

/**
 * An error for a line of the log: in our own words, or by its kind alone. What a library says may repeat what a
 * stranger has sent, and with a line break in it that would be a line of theirs.
 */
export function whatFailed(error: unknown): string {
	const isWorded = error instanceof NodeApiError || error instanceof NodeOperationError;
	if (isWorded) return error.message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, mostCharacters);
	return error instanceof Error ? error.constructor.name : 'unknown failure';
}
