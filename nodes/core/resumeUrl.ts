import { toUrl } from './webAddress';

/** What it takes to resume a waiting execution of this n8n. */
export interface ResumableExecution {
	executionId: string;
	/** n8n's own key to the waiting execution. */
	resumeToken: string;
	/** Where n8n takes calls for waiting executions, e.g. `/webhook-waiting`. */
	waitingPath: string;
}

/**
 * Takes apart the address n8n gives for resuming an execution:
 * `https://n8n.example.com/webhook-waiting/231?signature=<resume token>`.
 */
export function readResumeUrl(
	resumeUrl: string,
): { origin: string; execution: ResumableExecution } | undefined {
	const url = toUrl(resumeUrl);
	const match = /^(.*)\/([^/]+)$/.exec(url?.pathname ?? '');
	const resumeToken = url?.searchParams.get('signature');
	if (!url || !match || !resumeToken) return undefined;
	const [, waitingPath, executionId] = match;
	return {
		origin: url.origin,
		execution: { executionId: executionId!, resumeToken, waitingPath: waitingPath! },
	};
}
