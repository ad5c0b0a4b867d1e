import { parseExactly } from '../../nodes/vendors/messenger/events/deliveryBody';

it.each(['{"a":"', '{"a":"\\'])('a text that never ends is refused as fast as it is read: %s', (start) => {
	const times = [50_000, 400_000].map((length) => {
		const body = Buffer.from(start + '\\"'.repeat(length));
		const before = process.cpuUsage().user;
		expect(() => parseExactly(body)).toThrow(SyntaxError);
		return process.cpuUsage().user - before;
	});
	// Eight times as long: in the square it would take 64 times as much.
	expect(times[1]).toBeLessThan(Math.max(times[0]!, 20_000) * 30);
});
