import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { buyers } from '../../playground/seed.ts';
import { messengerCredential } from './messengerCredential';
import { runNode, type NodeRun, type NodeRunResult } from './n8nCore';

/** Runs one operation of the Messenger node, for the first seeded buyer unless other items are given. */
export const runMessenger = async (
	graphBaseUrl: string,
	[resource, operation]: [resource: string, operation: string],
	parameters: INodeParameters = {},
	more: Partial<NodeRun> = {},
): Promise<NodeRunResult> =>
	await runNode({
		node: new Messenger(),
		parameters: { resource, operation, ...parameters },
		credentials: [messengerCredential(graphBaseUrl)],
		items: [{ psid: buyers[0]!.psid }],
		...more,
	});

/** The error a run ends with. */
export const failureOf = async (running: Promise<unknown>): Promise<Error & { description?: string }> =>
	await running.then(
		() => Promise.reject(new Error('It did not fail')),
		(error: Error) => error,
	);
