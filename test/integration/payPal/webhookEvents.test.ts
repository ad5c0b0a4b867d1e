import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../../support/payPalCheckout';
import { Buyer } from '../../support/buyer';

const { simulators, run, calls } = withPayPalCheckout();

const events = async (operation: string, parameters: INodeParameters = {}): Promise<IDataObject[]> =>
	(await run('webhookEvent', operation, parameters)).json;

async function paid(): Promise<{ orderId: string; captureId: string }> {
	const lines = { line: [{ name: 'Blue mug', quantity: 1, unitPrice: '24.00' }] };
	const order = await run('order', 'create', { currency: 'USD', lines });
	const orderId = order.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	return { orderId, captureId: (await run('order', 'capture', { orderId })).json[0]!.captureId as string };
}

describe('webhook events', () => {
	it('are listed, the newest first, and found by what they are about', async () => {
		const { captureId } = await paid();
		const all = await events('getMany');
		expect(all.map(({ eventType }) => eventType)).toEqual(
			expect.arrayContaining(['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED']),
		);
		const about = await events('getMany', { filters: { transactionId: captureId } });
		expect(about).toEqual([
			expect.objectContaining({
				eventType: 'PAYMENT.CAPTURE.COMPLETED',
				resourceType: 'capture',
				resourceId: captureId,
				resource: expect.objectContaining({ status: 'COMPLETED' }) as unknown,
			}),
		]);
		expect(await events('getMany', { limit: 1 })).toHaveLength(1);
		expect(await events('getMany', { filters: { eventType: 'payment.capture.denied' } })).toEqual([]);
		const [raw] = await events('getMany', { limit: 1, simplify: false });
		expect(raw).toHaveProperty('event_type');
	});

	it('are looked up and sent again', async () => {
		await paid();
		const [event] = await events('getMany', { filters: { eventType: 'PAYMENT.CAPTURE.COMPLETED' } });
		const eventId = event!.eventId as string;
		expect((await events('get', { eventId }))[0]).toMatchObject({ eventId, resourceType: 'capture' });
		expect((await events('resend', { eventId }))[0]).toMatchObject({ eventId });
		expect(calls('POST', `/${eventId}/resend`)).toMatchObject([{ status: 202 }]);
		await expect(events('resend', { eventId, webhookId: 'AAAAAAAAAAAAAAAAA' })).rejects.toThrow();
	});

	it('are made up for trying out', async () => {
		const url = `${simulators.origin}/nobody`;
		const [made] = await events('simulate', { url, eventType: 'checkout.order.approved' });
		expect(made).toMatchObject({ eventType: 'CHECKOUT.ORDER.APPROVED' });
	});

	it.each<[string, string, INodeParameters, string]>([
		['got', 'get', { eventId: '' }, 'Event ID is empty'],
		['got', 'get', { eventId: '../webhooks' }, 'is not an event ID'],
		['sent again', 'resend', { eventId: 'WH-1', webhookId: 'no id' }, 'is not a webhook ID'],
		[
			'sent again',
			'resend',
			{ eventId: 'WH-1', webhookId: '={{ $json.none }}' },
			'Only to Webhook ID: the expression returns nothing',
		],
		['made up', 'simulate', { url: 'ftp://x.example' }, 'is not a web address'],
		['made up', 'simulate', { url: 'https://x.example', eventType: 'A B' }, 'is not an event type'],
		['listed', 'getMany', { filters: { eventType: '={{ $json.none }}' } }, 'Event Type'],
	])('are not %s (%s) with %j', async (_, operation, parameters, message) => {
		await expect(events(operation, parameters)).rejects.toThrow(message);
		expect(simulators.world.calls.filter(({ path }) => path.includes('notifications'))).toEqual([]);
	});
});
