import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';
import { verifyMessengerDelivery } from '../../../../../../nodes/vendors/messenger/events/signature';
import { toSingleDelivery } from '../../../../../../nodes/vendors/messenger/events/singleDelivery';

const message = (mid: string) => ({
	sender: { id: '6421987654321001' },
	recipient: { id: '108542738901234' },
	timestamp: 1_790_000_000_000,
	message: { mid, text: 'ein Käse' },
});

const entry = { id: '108542738901234', time: 1_790_000_000_000 };

it.each([
	['a message', { ...entry, messaging: [message('m1'), message('m2')] }, 2],
	['one while another app has the chat', { ...entry, standby: [message('m1')] }, 1],
	['a comment', { ...entry, changes: [{ field: 'feed', value: { item: 'comment', comment_id: '1_2' } }] }, 1],
])('is a delivery that says the same of it alone: %s', (_, delivered, count) => {
	const events = parseDelivery(Buffer.from(JSON.stringify({ object: 'page', entry: [delivered] })));
	expect(events).toHaveLength(count);
	for (const event of events) {
		const { body, headers } = toSingleDelivery(event, 'secret');
		const received = Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
		);
		expect(verifyMessengerDelivery(body, received, 'secret').ok).toBe(true);
		expect(verifyMessengerDelivery(body, received, 'another').ok).toBe(false);
		expect(parseDelivery(body)).toEqual([event]);
	}
});
