import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run: runNode, callsAbout: calls } = withPayPalCheckout();

const run = async (...call: Parameters<typeof runNode>) => (await runNode(...call)).json;

const one = async (...call: Parameters<typeof run>): Promise<IDataObject> => (await run(...call))[0]!;

const cart: INodeParameters = {
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00', sku: 'MUG-1' }] },
	createOptions: { psid: '28777805391819468', pageId: '108542738901234' },
};

const approved = async (intent: string): Promise<string> => {
	const { orderId } = await one('order', 'create', { ...cart, intent });
	await new Buyer(simulators.origin).approves(orderId as string);
	return orderId as string;
};

const authorized = async (): Promise<string> =>
	(await one('order', 'authorize', { orderId: await approved('AUTHORIZE') })).authorizationId as string;

const captured = async (): Promise<{ orderId: string; captureId: string }> => {
	const orderId = await approved('CAPTURE');
	return { orderId, captureId: (await one('order', 'capture', { orderId })).captureId as string };
};

const chat = { psid: '28777805391819468', pageId: '108542738901234' };

describe('money that is held', () => {
	it('is held once, however often it is asked, and the second answer says so', async () => {
		const orderId = await approved('AUTHORIZE');
		const first = await one('order', 'authorize', { orderId });
		expect(first).toMatchObject({
			status: 'COMPLETED',
			requestId: expect.stringMatching(new RegExp(`^authorize-${orderId}[0-9a-f]{10}$`)) as string,
			authorizations: [{ status: 'CREATED', amount: { currency: 'USD', value: '24.00' } }],
		});
		expect(first).not.toHaveProperty('replayed');
		const second = await one('order', 'authorize', { orderId });
		expect(second).toMatchObject({ authorizationId: first.authorizationId, replayed: true });
		const other = await one('order', 'authorize', { orderId, options: { idempotencyKey: 'mine' } });
		expect(other).toMatchObject({ authorizationId: first.authorizationId, replayed: true });
	});

	it('can be looked up, with its order and its chat', async () => {
		const authorizationId = await authorized();
		expect(await one('authorization', 'get', { authorizationId })).toMatchObject({
			authorizationId,
			orderId: simulators.payPal.state().orders[0]!.id,
			status: 'CREATED',
			amount: { currency: 'USD', value: '24.00' },
			expirationTime: expect.any(String) as string,
			...chat,
		});
	});

	it('is taken in parts, in the order of the items, and the last part ends it', async () => {
		const authorizationId = await authorized();
		const items = [
			{ amount: '10.00', last: false },
			{ amount: '4.00', last: false },
			{ amount: '5.00', last: true },
		];
		const parameters = {
			authorizationId,
			amount: '={{ $json.amount }}',
			finalCapture: '={{ $json.last }}',
			captureDetails: { note: 'Thank you!' },
		};
		const parts = await run('authorization', 'capture', parameters, { items });
		expect(parts.map(({ amount, finalCapture }) => [(amount as IDataObject).value, finalCapture])).toEqual([
			['10.00', false],
			['4.00', false],
			['5.00', true],
		]);
		expect(new Set(parts.map(({ requestId }) => requestId)).size).toBe(3);
		expect(parts[0]).toMatchObject({ status: 'COMPLETED', authorizationId, ...chat });
		const again = await run('authorization', 'capture', parameters, { items });
		expect(again.map(({ captureId, replayed }) => [captureId, replayed])).toEqual(
			parts.map(({ captureId }) => [captureId, true]),
		);
	});

	it('is taken whole once, whichever run asks', async () => {
		const authorizationId = await authorized();
		const first = await one('authorization', 'capture', { authorizationId });
		expect(first).toMatchObject({ amount: { currency: 'USD', value: '24.00' }, finalCapture: true });
		const later = await one('authorization', 'capture', { authorizationId }, { executionId: 'later' });
		expect(later).toMatchObject({ captureId: first.captureId, replayed: true });
	});

	it('is held anew after three days', async () => {
		const authorizationId = await authorized();
		simulators.world.clock.advance(4 * 24 * 60 * 60 * 1000);
		const renewed = await one('authorization', 'reauthorize', { authorizationId, amount: '25.00' });
		expect(renewed).toMatchObject({ status: 'CREATED', amount: { currency: 'USD', value: '25.00' } });
		expect(renewed.authorizationId).not.toBe(authorizationId);
	});

	it('is let go', async () => {
		const authorizationId = await authorized();
		expect(await one('authorization', 'void', { authorizationId })).toMatchObject({
			authorizationId,
			status: 'VOIDED',
			requestId: expect.stringMatching(/^void-/) as string,
		});
	});
});

describe('money that was taken', () => {
	it('can be looked up, with its order and its chat', async () => {
		const { orderId, captureId } = await captured();
		expect(await one('capture', 'get', { captureId })).toMatchObject({
			captureId,
			orderId,
			status: 'COMPLETED',
			fee: { currency: 'USD', value: expect.any(String) as string },
			...chat,
		});
	});

	it('goes back in parts and then all that is left, each part once per run', async () => {
		const { captureId } = await captured();
		const refundDetails = { note: 'One mug was broken', customId: 'return-7', invoiceId: 'CREDIT-7' };
		const part = await one('capture', 'refund', { captureId, amount: '12.00', refundDetails });
		expect(part).toMatchObject({
			captureId,
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '12.00' },
			totalRefunded: { currency: 'USD', value: '12.00' },
			note: 'One mug was broken',
			customId: 'return-7',
			invoiceId: 'CREDIT-7',
		});
		const again = await one('capture', 'refund', { captureId, amount: '12.00', refundDetails });
		expect(again).toMatchObject({ refundId: part.refundId, replayed: true });
		const rest = await one('capture', 'refund', { captureId });
		expect(rest).toMatchObject({ amount: { currency: 'USD', value: '12.00' } });
		const later = await one('capture', 'refund', { captureId }, { executionId: 'later' });
		expect(later).toMatchObject({ refundId: rest.refundId, replayed: true });
		expect(await one('refund', 'get', { refundId: rest.refundId as string })).toMatchObject({
			refundId: rest.refundId,
			captureId,
			status: 'COMPLETED',
		});
	});

	it('never goes back twice when the answer got lost', async () => {
		const { captureId } = await captured();
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: 'after',
			vendor: 'paypal',
			match: '/refund',
		});
		const refund = await one('capture', 'refund', { captureId, amount: '5.00' });
		expect(refund).toMatchObject({ totalRefunded: { value: '5.00' } });
		// Done by this call, whichever of its tries.
		expect(refund).not.toHaveProperty('replayed');
		expect(calls('POST', '/refund').length).toBe(2);
	});

	it.each([
		['an amount with too many decimals', { amount: '5.005' }, 'Amount: 5.005 has more than 2 decimals'],
		['nothing', { amount: '0' }, 'Amount is zero, but PayPal takes only amounts above zero'],
		['yen with decimals', { amount: '5.5', currency: 'JPY' }, 'Amount: 5.5 has decimals, but JPY has none'],
		['a link', { captureId: 'https://x' }, 'Capture ID: "https://x" is not a PayPal ID'],
	])('refuses to give back %s before any call', async (_what, changes, message) => {
		const refused = one('capture', 'refund', { captureId: '2GG279541U471931P', ...changes });
		await expect(refused).rejects.toThrow(message);
		expect(calls('POST', '/v2/')).toEqual([]);
	});
});

describe('a parcel', () => {
	const carrier = (value: string) => ({ carrier: { __rl: true, mode: 'list', value } });

	it('is added, changed and taken back', async () => {
		const ids = await captured();
		const parcel = { ...ids, ...carrier('FEDEX'), trackingNumber: '443844607820' };
		const added = await one('order', 'addTracking', parcel);
		const [{ trackerId } = {} as IDataObject] = added.trackers as IDataObject[];
		expect(added).toMatchObject({ orderId: ids.orderId, trackers: [{ status: 'SHIPPED' }] });
		const tracker = { orderId: ids.orderId, trackerId: trackerId as string };
		const items = { parcelItems: { item: [{ name: 'Blue mug', quantity: 1, sku: 'MUG-1' }] } };
		await one('order', 'updateTracking', { ...tracker, notification: 'on', ...items });
		await one('order', 'updateTracking', { ...tracker, ...items });
		expect(calls('PATCH', '/trackers/').map(({ status }) => status)).toEqual([204, 204]);
		expect(await one('order', 'cancelTracking', tracker)).toMatchObject({
			trackers: [{ trackerId, status: 'CANCELLED' }],
		});
	});

	it('of a carrier without a code needs its name', async () => {
		const ids = await captured();
		const parcel = { ...ids, ...carrier('OTHER'), trackingNumber: '7' };
		await expect(one('order', 'addTracking', parcel)).rejects.toThrow('Carrier Name is empty');
		expect(
			await one('order', 'addTracking', { ...parcel, carrierName: 'Corner Street Bikes' }),
		).toMatchObject({
			trackers: [{ status: 'SHIPPED' }],
		});
	});
});

describe('many items', () => {
	it('leave in the order they came, however long each takes', async () => {
		const { captureId } = await captured();
		const items = Array.from({ length: 12 }, (_, index) => ({ index }));
		const delays = [40, 5, 30, 0, 20];
		items.forEach(({ index }) =>
			simulators.world.faults.add({
				on: 'call',
				vendor: 'paypal',
				match: `/captures/${captureId}`,
				action: 'delay',
				ms: delays[index % delays.length]!,
			}),
		);
		const outputs = await runNode('capture', 'get', { captureId }, { items });
		expect(outputs.outputs[0]!.map(({ pairedItem }) => pairedItem)).toEqual(
			items.map(({ index }) => ({ item: index })),
		);
	});
});
