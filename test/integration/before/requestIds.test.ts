import type { INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { leftBy, versions } from '../../support/before';
import { withCheckout } from '../../support/checkoutNode';
import { runNode } from '../../support/n8nCore';

const { simulators, checkout } = withCheckout();
const reserved = { id: '0AUTH000000000001', status: 'CREATED' };
const nodes = { messengerCheckout: MessengerCheckout, payPalCheckout: PayPalCheckout };

/** Under which request IDs a run of a node asked PayPal. */
interface Asked {
	name: string;
	node: keyof typeof nodes;
	parameters: INodeParameters;
	run: { workflowId: string; executionId: string; resumeToken: string; nodeId: string };
	items: number;
	sent: Array<{ path: string; requestId: string }>;
}

const read = (version: string) => leftBy<{ keys: Asked[] }>(version, 'requestIds').keys;
const all = versions.flatMap((version) =>
	read(version).map((asked) => [version, asked.name, asked] as const),
);

/**
 * PayPal does once what is asked for under one request ID: what failed with the version before, and is run again with
 * this one, is not done twice. c5e237f had others where they are those of a run: there, only the keys of a merchant's
 * own and those of whole payments are kept.
 */
describe.each(all)('%s: %s', (_version, _name, { node, parameters, run, items, sent }) => {
	it('is asked for under the request IDs of that time', async () => {
		// Before it takes all, the node of today looks what is left.
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: `/v2/payments/authorizations/${reserved.id}`,
			status: 200,
			body: reserved,
			times: items,
		});
		await runNode({
			...run,
			node: new nodes[node](),
			parameters,
			credentials: checkout.credentials,
			items: Array.from({ length: items }, () => ({})),
			continueOnFail: true,
		});
		const asked = simulators.world.calls.flatMap(({ method, path, requestId }) =>
			method === 'POST' && requestId ? [{ path, requestId }] : [],
		);
		// Items are worked on side by side.
		expect(asked.sort(byRequestId)).toEqual([...sent].sort(byRequestId));
	});
});

const byRequestId = (one: { requestId: string }, other: { requestId: string }) =>
	one.requestId.localeCompare(other.requestId);
