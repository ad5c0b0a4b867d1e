import axios from 'axios';

import { signMessengerDelivery } from '../../../nodes/vendors/messenger/events/signature';
import { app, page } from '../../../playground/seed.ts';
import { withMessengerTrigger } from '../../support/messengerTrigger';

const { simulators, host, psid, trigger, items, delivered } = withMessengerTrigger();

const written = (mid: string): Buffer => {
	const messaging = [
		{ sender: { id: psid }, recipient: { id: page.id }, timestamp: 1, message: { mid, text: 'hi' } },
	];
	return Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: page.id, time: 1, messaging }] }));
};

describe('the credential of a published Messenger Trigger', () => {
	it('is read once for many deliveries', async () => {
		const placed = trigger();
		await host.publish(placed);
		const [credential] = placed.credentials!;
		credential!.reads = 0;
		for (let count = 1; count <= 3; count++) {
			simulators.messenger.buyer(psid).write(`message ${count}`);
			await delivered(count);
		}
		expect(items()).toHaveLength(3);
		expect(credential!.reads).toBe(1);
	});

	it('counts with a new App Secret from the next delivery on', async () => {
		const placed = trigger();
		await host.publish(placed);
		const [credential] = placed.credentials!;
		const deliver = async (mid: string, secret: string): Promise<number> => {
			const body = written(mid);
			const headers = {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(body, secret),
			};
			const { status } = await axios.post(host.urlOf(placed), body, { headers, validateStatus: () => true });
			return status;
		};
		expect(await deliver('m_1', app.secret)).toBe(200);
		credential!.data.appSecret = 'the new one';
		expect(await deliver('m_2', 'the new one')).toBe(200);
		expect(await deliver('m_3', app.secret)).toBe(401);
		expect(items().map(({ mid }) => mid)).toEqual(['m_1', 'm_2']);
	});
});
