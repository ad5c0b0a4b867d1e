import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { buyers } from '../../playground/seed.ts';
import { messengerCredential } from './messengerCredential';
import { resetN8nServices, runNode, type NodeRun, type NodeRunResult } from './n8nCore';
import { withSimulators } from './simulators';

export { failureOf } from './failureOf';

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

/** A person who has written to the Page, so that the Messenger node may answer. Call it where a file's tests begin. */
export function withMessengerChat() {
	const simulators = withSimulators();
	const { psid } = buyers[0]!;

	beforeEach(() => {
		resetN8nServices();
		simulators.messenger.buyer(psid).write('hi');
	});

	return {
		simulators,
		psid,
		run: async (operation: string, parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
			await runMessenger(`${simulators.origin}/graph.facebook.com`, ['message', operation], parameters, more),
		chat: () => simulators.messenger.state().threads.find((thread) => thread.psid === psid)!,
		graphCalls: () => simulators.world.calls.filter(({ vendor }) => vendor === 'messenger'),
	};
}
