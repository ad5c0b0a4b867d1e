import type { NodeExecutionHint } from 'n8n-workflow';

/** A remark about one item that n8n shows with the output of the node. */
export const hintOf = (itemIndex: number, message: string): NodeExecutionHint => ({
	message: `Item ${itemIndex}: ${message}`,
	type: 'warning',
	location: 'outputPane',
});
