import { MessengerTrigger } from '../../nodes/MessengerTrigger/MessengerTrigger.node';
import { messengerCredential } from './messengerCredential';
import type { PlacedNode } from './n8nCore';

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
