import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';
import { simplify } from '../../../../../../nodes/vendors/messenger/events/simplify';
import { at, entry, fromPerson, pageId, parse } from '../../../../../support/messengerDelivery';

describe('a delivery', () => {
	it('may hold several events of several Pages: all of them come, in order', () => {
		const events = parse({
			object: 'page',
			entry: [
				{
					id: pageId,
					time: at,
					messaging: [
						{ ...fromPerson, message: { mid: 'm_1', text: '1' } },
						{ ...fromPerson, message: { mid: 'm_2', text: '2' } },
					],
				},
				{ id: '999', time: at, messaging: [{ ...fromPerson, message: { mid: 'm_3', text: '3' } }] },
			],
		});
		expect(events.map(({ pageId: page, mid }) => [page, mid])).toEqual([
			[pageId, 'm_1'],
			[pageId, 'm_2'],
			['999', 'm_3'],
		]);
	});

	it('may be for a conversation that another app controls', () => {
		const [event] = parse(entry({ standby: [{ ...fromPerson, postback: { title: 'Buy' } }] }));
		expect(simplify(event!)).toMatchObject({ event: 'postback', standby: true });
		expect(simplify(event!)).not.toHaveProperty('payload');
	});

	it('may come from the Test button of the dashboard: a message inside changes, time in seconds', () => {
		const value = {
			sender: { id: '12334' },
			recipient: { id: '23245' },
			timestamp: '1527459824',
			message: { mid: 'test_message_id', text: 'test_message', commands: [{ name: 'command123' }] },
		};
		const [event] = parse({
			object: 'page',
			entry: [{ id: '0', time: 1527459824, changes: [{ field: 'messages', value }] }],
		});
		expect(simplify(event!)).toMatchObject({
			event: 'message',
			pageId: '0',
			psid: '12334',
			text: 'test_message',
			timestamp: '2018-05-27T22:23:44.000Z',
		});
	});

	it('may hold a thousand events', () => {
		const messaging = Array.from({ length: 1000 }, (_, index) => ({
			...fromPerson,
			message: { mid: `m_${index}`, text: `${index}` },
		}));
		const events = parse(entry({ messaging }));
		expect(events.map((event) => simplify(event).text)).toEqual(messaging.map(({ message }) => message.text));
	});

	it.each([
		['about Instagram', { object: 'instagram', entry: [{ id: '1', messaging: [fromPerson] }] }],
		['without entries', { object: 'page' }],
		['with entries that are none', { object: 'page', entry: [null, 5, 'x'] }],
		['that is a list', []],
		['that is null', null],
	])('%s has no events', (_, body) => {
		expect(parse(body)).toEqual([]);
	});

	it('that is not JSON is refused', () => {
		expect(() => parseDelivery(Buffer.from('hub.mode=subscribe'))).toThrow(SyntaxError);
	});
});
