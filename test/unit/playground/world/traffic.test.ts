import { Traffic } from '../../../../playground/world/traffic.ts';

describe('Traffic', () => {
	const call = (name: string) =>
		({ kind: 'call', vendor: 'paypal', name, at: '2026-11-29T09:00:00Z' }) as const;

	it('tells what is new after a revision, and what has become of what was known', () => {
		const traffic = new Traffic();
		const first = traffic.begin(call('/first'));
		const { revision } = traffic.since(0);
		traffic.begin(call('/second'));
		traffic.learn(first, { status: 200 });
		expect(traffic.since(revision).exchanges).toMatchObject([
			{ name: '/first', status: 200 },
			{ name: '/second' },
		]);
		expect(traffic.since(traffic.since(0).revision).exchanges).toEqual([]);
	});

	it('shows bodies as JSON, and nobody’s keys', () => {
		const traffic = new Traffic();
		const sent = { access_token: 'EAA', client_secret: 's', text: 'hi', verify_token: 'x' };
		const exchange = traffic.begin({ ...call('/token'), sent: Buffer.from(JSON.stringify(sent)) });
		traffic.learn(exchange, { answered: 'no JSON' });
		expect(traffic.since(0).exchanges).toMatchObject([
			{
				sent: { access_token: '•••', client_secret: '•••', text: 'hi', verify_token: 'x' },
				answered: 'no JSON',
			},
		]);
	});

	it('keeps the newest', () => {
		const traffic = new Traffic();
		for (let number = 1; number <= 1000; number++) traffic.begin(call(`/${number}`));
		const { exchanges } = traffic.since(0);
		expect(exchanges).toHaveLength(300);
		expect(exchanges.at(-1)).toMatchObject({ name: '/1000' });
	});

	it('is another run after a reset', () => {
		const traffic = new Traffic();
		traffic.begin(call('/first'));
		const { run } = traffic.since(0);
		traffic.reset();
		expect(traffic.since(0)).toEqual({ run: run + 1, revision: 0, exchanges: [] });
	});
});
