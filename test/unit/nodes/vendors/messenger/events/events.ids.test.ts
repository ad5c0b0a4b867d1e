import fc from 'fast-check';

import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';
import { simplify } from '../../../../../../nodes/vendors/messenger/events/simplify';
import { entry, pageId, parse } from '../../../../../support/messengerDelivery';

describe('an ID', () => {
	const withNumbers = (person: string, page: string) =>
		Buffer.from(
			`{"object":"page","entry":[{"id":${page},"time":1475942721780,"messaging":[{"sender":{"id":${person}},"recipient":{"id":${page}},"timestamp":1475942721741,"message":{"mid":"m_1","seq":73,"text":"call 28777805391819468 \\"28777805391819468"}}]}]}`,
		);

	it('sent as a number keeps all its digits', () => {
		const [event] = parseDelivery(withNumbers('28777805391819469', '108542738901234'));
		expect(simplify(event!)).toMatchObject({ psid: '28777805391819469', pageId: '108542738901234' });
	});

	it('in a text stays as it was written', () => {
		const [event] = parseDelivery(withNumbers('28777805391819469', '1'));
		expect(simplify(event!)).toMatchObject({ text: 'call 28777805391819468 "28777805391819468' });
	});

	it('of any length survives, as a number and as a string', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.boolean(), (id, asNumber) => {
				const written = asNumber ? String(id) : `"${id}"`;
				const [event] = parseDelivery(withNumbers(written, '0'));
				expect(simplify(event!).psid).toBe(String(id));
			}),
		);
	});
});

describe('an ID that is a number and not exact', () => {
	it.each(['2.8777805391819469e16', '28777805391819469.0', '1e300'])('%s is refused, by name', (id) => {
		const body = `{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":${id}}}]}]}`;
		expect(() => parseDelivery(Buffer.from(body))).toThrow(/^"id" is .* lost digits/);
	});
});

describe('for all JSON without an ID that is a number', () => {
	const json = (constraints?: fc.JsonSharedConstraints) =>
		fc.jsonValue(constraints).filter((value) => !/id":-?\d/i.test(JSON.stringify(value)));

	it('parsing never throws, and what it gives can be simplified', () => {
		fc.assert(
			fc.property(json(), (body) => {
				expect(() => parse(body).map(simplify)).not.toThrow();
			}),
		);
	});

	it('neither does any event make it throw', () => {
		const key = fc.constantFrom(
			...['message', 'postback', 'referral', 'read', 'delivery', 'sender', 'timestamp', 'field', 'value'],
			...['reaction', 'optin', 'messaging_feedback', 'order', 'app_roles', 'pass_thread_control'],
		);
		fc.assert(
			fc.property(fc.array(fc.dictionary(key, json())), (messaging) => {
				const events = parse(entry({ messaging }));
				expect(events).toHaveLength(messaging.length);
				for (const event of events) expect(simplify(event)).toMatchObject({ pageId });
			}),
		);
	});

	it('what is not a large whole number means the same as to JSON.parse', () => {
		const small = json({ maxDepth: 3 });
		fc.assert(
			fc.property(small, fc.string(), (value, text) => {
				const body = JSON.stringify(entry({ messaging: [{ value, text }] }));
				const [event] = parseDelivery(Buffer.from(body));
				const expected = JSON.parse(body) as { entry: [{ messaging: [object] }] };
				const hasLargeNumber = /(?<![\d.])\d{16,}(?![\d.])/.test(JSON.stringify({ value }));
				if (!hasLargeNumber) expect(event!.raw).toEqual(expected.entry[0].messaging[0]);
			}),
		);
	});
});
