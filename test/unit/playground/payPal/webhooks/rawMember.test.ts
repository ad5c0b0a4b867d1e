import { rawMember } from '../../../../../playground/payPal/webhooks/rawMember.ts';

describe('one member of a JSON object, as it was sent', () => {
	it.each([
		['{"a":1,"event":{"b": 1.0 ,"c":[]}}', '{"b": 1.0 ,"c":[]}'],
		['{"event" : {"s":"a\\"}b,"} , "z":2}', '{"s":"a\\"}b,"}'],
		['{"x":{"event":1},"event":[{},"event"]}', '[{},"event"]'],
		['{"x":"event","event":"\\u20ac"}', '"\\u20ac"'],
		['{"x":["event",{"event":2}]}', undefined],
		['{}', undefined],
	])('%s', (json, expected) => {
		expect(rawMember(json, 'event')).toBe(expected);
	});
});
