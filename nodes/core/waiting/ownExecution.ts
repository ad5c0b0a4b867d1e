import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../invalidInput';
import { readResumeUrl } from '../resumeUrl';

/** Where this execution can be called while it waits. n8n keeps its resume token as long as the execution lives. */
export function ownExecution(context: IExecuteFunctions): {
	origin: string;
	executionId: string;
	resumeToken: string;
	waitingPath: string;
} {
	const own = readResumeUrl(context.getWorkflowDataProxy(0).$execution.resumeUrl as string);
	if (own) return { origin: own.origin, ...own.execution };
	throw new InvalidInput(
		'Operation',
		'This n8n has no address at which a waiting execution can be resumed',
		'Set the environment variable WEBHOOK_URL to the public address of n8n, then restart n8n.',
	);
}
