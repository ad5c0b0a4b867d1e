import type { NodeHint } from 'n8n-workflow';

/**
 * A sentence where n8n will show what the node gives, until it has given something.
 *
 * @param operations for which it is true
 * @param message may have HTML in it
 */
export const beforeItRan = (operations: string[], message: string): NodeHint => ({
	message,
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition: `={{ ${JSON.stringify(operations)}.includes($parameter.operation) }}`,
});
