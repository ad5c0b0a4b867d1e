import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../invalidInput';

/**
 * Workflows can be set to n8n's Engine 2.0, which starts executions and does not continue those that wait
 * (n8n 2.40, `dist/services/engine-v2-dispatcher.service.js`: an execution that exists is none of its own).
 *
 * @param nothingDone what has not happened, as a sentence
 * @throws InvalidInput before anybody is asked anything
 */
export function requireResumable(context: IExecuteFunctions, nothingDone: string): void {
	if (context.getWorkflowSettings().engineType !== 'v2') return;
	throw new InvalidInput(
		'Operation',
		'This workflow runs on Engine 2.0 of n8n, which cannot continue an execution that waits',
		`${nothingDone} Choose the other engine in the settings of the workflow.`,
	);
}
