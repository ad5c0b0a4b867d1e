import { MessengerTrigger } from '../../nodes/MessengerTrigger/MessengerTrigger.node';
import { buyers } from '../../playground/seed.ts';
import { eventually } from './eventually';
import { messengerCredential } from './messengerCredential';
import { resetN8nServices, type PlacedNode } from './n8nCore';
import { withSimulators } from './simulators';
import { withTriggerHost } from './triggerHost';

let workflows = 0;

/** A Messenger Trigger in a workflow of its own, with the credential of the Page simulated at `origin`. */
export function placeTrigger(origin: string, parameters: PlacedNode['parameters'] = {}): PlacedNode {
	const number = ++workflows;
	return {
		node: new MessengerTrigger(),
		parameters,
		credentials: [messengerCredential(`${origin}/graph.facebook.com`)],
		workflowId: `workflow-${number}`,
		nodeId: `node-${number}`,
		webhookId: `5e6f7a8b-0000-4000-8000-${String(number).padStart(12, '0')}`,
		staticData: {},
	};
}

/** Messenger Trigger on an n8n that the simulated Facebook reaches. Call it where a file's tests begin. */
export function withMessengerTrigger() {
	const simulators = withSimulators();
	const host = withTriggerHost();

	beforeEach(() => resetN8nServices());

	return {
		simulators,
		host,
		psid: buyers[0]!.psid,
		trigger: (parameters?: PlacedNode['parameters']) => placeTrigger(simulators.origin, parameters),
		subscription: () => simulators.messenger.state().app.subscription,
		subscribedFields: () => simulators.messenger.state().page.subscribedFields,
		items: () => host.executions.flat(),
		/** The answers to all deliveries so far, once there are as many. */
		delivered: async (count: number): Promise<number[]> =>
			await eventually(`${count} answered deliveries`, () => {
				const statuses = simulators.world.deliveries.flatMap(({ status }) => status ?? []);
				return statuses.length >= count && statuses;
			}),
	};
}
