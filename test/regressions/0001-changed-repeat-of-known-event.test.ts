import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import type { World } from '../../playground/world/world.ts';
import { Buyer } from '../support/buyer';
import { withSameChecksum } from '../support/checksumForgery';
import { resetN8nServices, runNode, type PlacedNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { withSimulators } from '../support/simulators';
import { withTriggerHost } from '../support/triggerHost';

type Delivery = Parameters<World['deliver']>[0];

const simulators = withSimulators();
const host = withTriggerHost();

beforeEach(() => resetN8nServices());

const post = async ({ url, headers }: Delivery, body: Buffer): Promise<number> =>
	(await axios.post(url, body, { headers, validateStatus: () => true })).status;

it('refuses a changed delivery with the same checksum, also of an event that has started the workflow', async () => {
	const { world, origin } = simulators;
	const credentials = [payPalCredential(origin)];
	await host.publish({
		node: new PayPalCheckoutTrigger(),
		parameters: { events: ['CHECKOUT.ORDER.APPROVED'], options: {} },
		credentials,
		workflowId: 'regression-1',
		staticData: {},
	});
	const deliver = jest.spyOn(world, 'deliver');
	const created = await runNode({
		node: new PayPalCheckout(),
		parameters: {
			resource: 'order',
			operation: 'create',
			intent: 'CAPTURE',
			linesSource: 'json',
			linesJson: [{ name: 'Blue mug', quantity: 1, unitPrice: '24.00' }] as IDataObject[],
		} as PlacedNode['parameters'],
		credentials,
	});
	const delivered = new Promise((resolve) => world.bus.once('delivery', resolve));
	await new Buyer(origin).approves(created.json[0]!.orderId as string);
	await delivered;
	const [genuine] = deliver.mock.calls[0]!;

	const forged = withSameChecksum(genuine.body, '"value":"24.00"', '"value":"99.00"');
	expect(await post(genuine, forged)).toBe(401);
	expect(await post(genuine, genuine.body)).toBe(200);
	expect(host.executions).toHaveLength(1);
});
