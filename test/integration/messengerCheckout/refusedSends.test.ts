import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { notPaid } from '../../../nodes/MessengerCheckout/outputs';
import { buyers } from '../../../playground/seed.ts';
import { mug, withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

/** What Facebook says of this buyer or this moment, with the numbers it was seen with. */
const refusals: Array<[outcome: string, numbers: string]> = [
	['outside-window', '10/2018278'],
	['outside-window', '10/2534022'],
	['unreachable-person', '551/1545041'],
	['unreachable-person', '200/1545041'],
	['unreachable-person', '10/2018108'],
	['thread-owner', '10/2018300'],
	['thread-owner', '10/2018321'],
	['thread-owner', '100/2534037'],
	['page-restricted', '10/1893063'],
	['page-restricted', '368/1346003'],
	['page-restricted', '100/2534029'],
];

describe.each(refusals)('Facebook sends nothing (%s, %s):', (outcome, numbers) => {
	const { simulators, checkout, buyer } = withCheckout();
	const [code, subcode] = numbers.split('/').map(Number);

	const refuse = () =>
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/messages',
			action: 'fail',
			status: 400,
			body: { error: { message: 'no', type: 'OAuthException', code, error_subcode: subcode } },
			times: 9,
		});

	const wait = { waitAmount: 2, waitUnit: 'hours' };
	const notDelivered = { output: 1, json: { delivery: { outcome, mayHaveArrived: false } } };
	const notSent = { output: 1, json: { notification: { sent: false, outcome } } };

	/** A node that waits, in the one execution all of this happens in. */
	const run = async (operation: string, parameters: IDataObject, json: IDataObject) => {
		const { outputs, waitTill, executeData } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'payment', operation, ...wait, ...parameters } as NodeRun['parameters'],
			credentials: checkout.credentials,
			items: [json],
			resumeToken: 'a-token-of-this-execution',
		});
		return { outputs, parked: waitTill && executeData.data.main![0]![0]!.json };
	};
	const askFor = { psid: buyers[0]!.psid, currency: 'USD', linesSource: 'json', linesJson: [mug] };

	it('Request Payment leaves through its second output', async () => {
		refuse();
		expect(await checkout.request()).toMatchObject(notDelivered);
	});

	it('Request Payment and Wait does not wait', async () => {
		refuse();
		const { outputs, parked } = await run('requestPaymentAndWait', askFor, {});
		expect(parked).toBeUndefined();
		expect(outputs[notPaid]![0]!.json).toMatchObject(notDelivered.json);
	});

	it('Remind and Wait waits on: the card is still there', async () => {
		const asked = await run('requestPaymentAndWait', askFor, {});
		refuse();
		const { parked } = await run('remindAndWait', {}, asked.parked!);
		expect(parked!.notification).toMatchObject({ sent: false, outcome });
	});

	it('Send Notification and Order: Update leave through Not Sent', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await checkout.settle(orderId);
		refuse();
		expect(await checkout.notify(orderId, { kind: 'paid' })).toMatchObject(notSent);
		const updated = await checkout.run('sendOrderUpdate', { orderId, update: 'shipped' } as IDataObject);
		expect(updated).toMatchObject(notSent);
	});
});
