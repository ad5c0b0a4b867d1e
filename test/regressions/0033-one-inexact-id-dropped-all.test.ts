import axios from 'axios';

import { signMessengerDelivery } from '../../nodes/vendors/messenger/events/signature';
import { app, page } from '../../playground/seed.ts';
import { withMessengerTrigger } from '../support/messengerTrigger';
import { logLines } from '../support/n8nCore';

const { host, trigger, items } = withMessengerTrigger();

const deliver = async (entries: string) => {
	const placed = trigger({ events: ['message'] });
	await host.publish(placed);
	const body = Buffer.from(`{"object":"page","entry":[${entries}]}`);
	const headers = {
		'content-type': 'application/json',
		'x-hub-signature-256': signMessengerDelivery(body, app.secret),
	};
	return (await axios.post(host.urlOf(placed), body, { headers })).status;
};

const message = (id: string, text: string) =>
	`{"sender":{"id":${id}},"recipient":{"id":"${page.id}"},"timestamp":1795332600000,"message":{"mid":"m_${text}","text":"${text}"}}`;
const entry = (...messages: string[]) =>
	`{"id":"${page.id}","time":1795332600000,"messaging":[${messages.join(',')}]}`;

describe('an ID that lost digits on the way', () => {
	it('leaves out its own event, says so, and lets all others through', async () => {
		const status = await deliver(
			[
				entry(message('"1"', 'one'), message('2.8777805391819469e17', 'lost'), message('"2"', 'two')),
				entry(message('28777805391819469', 'three')),
			].join(','),
		);
		expect(status).toBe(200);
		// Different chats start side by side, in any order.
		expect(
			items()
				.map(({ text }) => text)
				.sort(),
		).toEqual(['one', 'three', 'two']);
		expect(items().find(({ text }) => text === 'three')!.psid).toBe('28777805391819469');
		expect(JSON.stringify(logLines)).toContain('lost digits');
	});

	it('leaves out what happened on a Page nobody can name', async () => {
		await deliver(
			`${entry(message('"1"', 'one')).replace(`"${page.id}"`, '1.5e300')},${entry(message('"2"', 'two'))}`,
		);
		expect(items().map(({ text }) => text)).toEqual(['two']);
	});
});
