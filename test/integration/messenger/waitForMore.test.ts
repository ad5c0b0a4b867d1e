import { whenAsleep } from '../../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [psid, other] = buyers.map((buyer) => buyer.psid) as [string, string];
const slept: number[] = [];

beforeEach(() => {
	resetN8nServices();
	// Its clock and that of the nodes go at different speeds here; the rate itself has tests of its own.
	simulators.messenger.limits.enforced = false;
	slept.splice(0);
	whenAsleep((ms) => {
		slept.push(ms);
		simulators.world.clock.advance(ms);
	});
});

const seconds = (count: number) => simulators.world.clock.advance(count * 1000);
const reads = () => simulators.world.calls.filter(({ path }) => path.endsWith('/conversations'));

/** A person writes; the item is what the trigger would give. */
const writes = (text: string, whose = psid): IDataObject => ({
	psid: whose,
	mid: simulators.messenger.buyer(whose).write(text),
	text,
	event: 'message',
});
const run = async (items: IDataObject[], parameters: INodeParameters = {}) =>
	(
		await runMessenger(
			`${simulators.origin}/graph.facebook.com`,
			['conversation', 'waitForMore'],
			{ silenceSeconds: 8, ...parameters },
			{ items },
		)
	).json;

describe('three messages in a row', () => {
	it('are one item: the executions of the first two end', async () => {
		const items: IDataObject[] = [];
		for (const text of ['hi', 'do you have', 'mugs?']) {
			items.push(writes(text));
			seconds(3);
		}
		const left = await Promise.all(items.map(async (item) => await run([item])));
		expect(left).toEqual([
			[],
			[],
			[
				{
					...items[2],
					text: 'hi\ndo you have\nmugs?',
					messages: items.map(({ mid, text }) => ({ mid, text, timestamp: expect.any(String) })),
					messageCount: 3,
					chatRead: true,
				},
			],
		]);
		expect(reads()).toHaveLength(3);
	});

	it('and of two people at once each has their own', async () => {
		const items = [writes('hi'), writes('hello', other), writes('mugs?'), writes('bowls?', other)];
		expect((await run(items)).map(({ text }) => text)).toEqual(['hi\nmugs?', 'hello\nbowls?']);
	});

	it('with the photos that were among them', async () => {
		const photo = { type: 'image' as const, url: 'https://scontent.xx.fbcdn.net/1.jpg' };
		simulators.messenger.buyer(psid).write({ attachments: [photo] });
		const [item] = await run([writes('this one?')]);
		expect(item).toMatchObject({
			text: 'this one?',
			messageCount: 2,
			attachments: [{ file_url: photo.url }],
		});
	});
});

it('waits for the silence, and a moment more', async () => {
	await run([writes('hi')], { silenceSeconds: 12 });
	expect(slept.slice(0, 3)).toEqual([5000, 5000, 3500]);
});

it('waits for nothing when it is not to', async () => {
	const [item] = await run([writes('hi')], { silenceSeconds: 0 });
	expect(item!.text).toBe('hi');
	// At most for a turn to read.
	expect(slept.length).toBeLessThanOrEqual(1);
});

it('of a tap, which has no message, goes on at once', async () => {
	const tap = { psid, payload: 'BUY:MUG', title: 'Buy' };
	expect(await run([tap])).toMatchObject([{ ...tap, messageCount: 1, chatRead: false }]);
	expect([slept, reads()]).toEqual([[], []]);
});

it('takes along what nobody has answered before a restart', async () => {
	writes('hi');
	seconds(300);
	expect(await run([writes('hello?')])).toMatchObject([{ text: 'hi\nhello?', messageCount: 2 }]);
});

it.each([-1, 181, 'soon'])('refuses to wait for %s seconds, before anything', async (silenceSeconds) => {
	const error = await failureOf(run([writes('hi')], { silenceSeconds }));
	expect(error.message).toContain('Seconds of Silence');
	expect(reads()).toEqual([]);
});

describe('when Facebook was asked too often,', () => {
	const refuse = (times: number) =>
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			status: 400,
			body: { error: { message: '(#613) Calls to this api have exceeded the rate limit.', code: 613 } },
			match: `${page.id}/conversations`,
			times,
		});

	it('it asks again', async () => {
		refuse(2);
		writes('hi');
		expect(await run([writes('mugs?')])).toMatchObject([{ text: 'hi\nmugs?', chatRead: true }]);
	});

	it('and in the end goes on alone, so that nobody is left without an answer', async () => {
		refuse(Infinity);
		expect(await run([writes('mugs?')])).toMatchObject([{ text: 'mugs?', chatRead: false }]);
	});
});

it('says what is missing when it may not read', async () => {
	const body = { error: { message: '(#10) No permission', code: 10 } };
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 403,
		body,
		match: `${page.id}/conversations`,
	});
	await expect(run([writes('hi')])).rejects.toThrow('permission');
});

it('of more people than a Page may look up in half a minute, the others go on alone, and it says so', async () => {
	const items = Array.from({ length: 80 }, (_, index) => writes(`message ${index}`, buyers[index % 3]!.psid));
	const left = await run(items, { silenceSeconds: 0 });
	expect(left).toHaveLength(80);
	expect(reads().length).toBeLessThan(64);
	const alone = left.filter(({ chatRead }) => chatRead === false);
	expect(alone.length).toBeGreaterThan(0);
	expect(alone.every(({ text }) => String(text).startsWith('message'))).toBe(true);
});
