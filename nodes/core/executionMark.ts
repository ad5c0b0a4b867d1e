import type { IExecuteFunctions } from 'n8n-workflow';

import { readResumeUrl } from './resumeUrl';

/**
 * What tells this execution from every other, wherever and however often it is run: n8n's resume token. n8n draws
 * it once per execution and hands it on with the run data to Retry, which is an execution with another ID.
 * See docs/decisions/0021-keys-that-outlive-a-retry.md.
 *
 * @returns undefined where n8n draws none: older versions, and runs without data
 */
export function readExecutionMark(context: IExecuteFunctions): string | undefined {
	const { $execution } = context.getWorkflowDataProxy(0) as { $execution?: { resumeUrl?: unknown } };
	const resumeUrl = $execution?.resumeUrl;
	return typeof resumeUrl === 'string' ? readResumeUrl(resumeUrl)?.execution.resumeToken : undefined;
}
