import type { IHookFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../core/recentMemory';
import { publishedFor } from '../../vendors/messenger/events/callback';

/** Names of the workflows that this n8n process has published or tested, by the address of their trigger. */
const names = new RecentMemory<string, string>(1000);

/** Keeps in mind whose address this is: Facebook knows addresses only, and merchants only names. */
export function noteWorkflow(context: IHookFunctions, callbackUrl: string): void {
	const { name } = context.getWorkflow();
	if (name) names.set(publishedFor(callbackUrl), name);
}

/** The name of the workflow with this address; undefined where another n8n process has published it. */
export const workflowAt = (callbackUrl: string): string | undefined => names.get(publishedFor(callbackUrl));
