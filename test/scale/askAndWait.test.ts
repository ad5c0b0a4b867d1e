import { buyers } from '../../playground/seed.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { type Asking, publishQuestions, questions } from './questionsFlow.ts';
import { whyNot, withQueueShop } from './queueShop.ts';
import type { WaitingOn } from './router.ts';

jest.setTimeout(600_000);

const people = buyers.map(({ psid }) => psid) as [string, string, string];
const [jamie, lea] = people;
const kinds = Object.keys(questions) as Asking[];

/** What the flow says once a question has its answer. */
const answered: Record<Asking, string> = {
	tap: 'tap: ANSWERED M',
	words: 'words: ANSWERED 3',
	photo: 'photo: ANSWERED 1',
};
const photo = { type: 'image' as const, url: 'https://scontent.xx.fbcdn.net/v/t1/table.jpg' };

/** n8n looks once a minute whose time is over. */
const nextLook = 120_000;

describeWhere(whyNot() === undefined, whyNot() ?? '').describe('Ask and Wait in queue mode', () => {
	const shop = withQueueShop({ published: [], waitingOn: 'processors' });

	beforeAll(async () => {
		await publishQuestions(shop.api, shop.credentials);
	}, 60_000);

	let deliveredBefore = 0;

	beforeEach(() => {
		shop.n8n.router.only = undefined;
		deliveredBefore = shop.simulators.world.deliveries.length;
	});

	const person = (psid: string) => shop.simulators.messenger.buyer(psid);
	const fromPage = (psid: string) =>
		shop.simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page');
	const wordsOf = ({ text, attachment }: ReturnType<typeof fromPage>[number]): string =>
		text ?? (attachment?.payload as { text?: string } | undefined)?.text ?? '';
	const isParked = async (count: number) =>
		await eventually(`${count} executions that wait`, async () => {
			const waiting = await shop.api.executions({ status: ['waiting'] });
			return waiting.length === count;
		});

	interface Asked {
		psid: string;
		kind: Asking;
		/** How many messages of the Page there were before. */
		known: number;
		/** @returns the mid */
		tap: () => string;
	}

	const ask = async (psid: string, kind: Asking, word: string = kind): Promise<Asked> => {
		const known = fromPage(psid).length;
		person(psid).tapPostback({ title: 'Ask me', payload: word });
		const asked = await eventually(
			`the question "${word}"`,
			() =>
				fromPage(psid)
					.slice(known)
					.find((one) => wordsOf(one) === questions[kind].message),
			60_000,
		);
		const replies = (asked.quickReplies ?? []) as Array<{ title: string; payload: string }>;
		const tap = () => person(psid).tapQuickReply(replies.find(({ title }) => title === 'Medium')!);
		return { psid, kind, known, tap };
	};

	/** @returns the mid of the answer */
	const answer = ({ psid, kind, tap }: Asked): string =>
		kind === 'tap' ? tap() : person(psid).write(kind === 'words' ? '3' : { attachments: [photo] });

	/** Facebook has waited for five seconds in vain, and come again: it may get through to another process. */
	const cameAgain = () =>
		shop.simulators.world.deliveries.slice(deliveredBefore).some(({ attempt }) => attempt > 1);

	/** Waits until the flow has said so to this person since they were asked; it says nothing else. In any order. */
	const expectOutcomes = async ({ psid, known }: Asked, expected: string[], withinMs = 60_000) => {
		const counted = (texts: string[]) =>
			(cameAgain() ? texts.filter((text) => !text.startsWith('Started')) : texts).sort();
		const said = () =>
			counted(
				fromPage(psid)
					.slice(known)
					.map(wordsOf)
					.filter((text) => /^(tap|words|photo)( now)?: |^Started/.test(text)),
			);
		await eventually(expected.join(', '), () => said().length >= counted([...expected]).length, withinMs);
		expect(said()).toEqual(counted([...expected]));
	};

	/** n8n has nothing more to do, and nobody waits: nothing came of it that was not seen. */
	const isOver = async () => {
		await eventually('n8n to finish', async () =>
			(await shop.api.executions()).every(({ status, stoppedAt }) => stoppedAt && status === 'success'),
		);
	};

	describe.each<WaitingOn>(['processors', 'main'])('with /webhook-waiting/ on %s', (waitingOn) => {
		it('goes on after all processes were killed while it waited, with an answer of each kind', async () => {
			const asked = await Promise.all(kinds.map(async (kind, index) => await ask(people[index]!, kind)));
			await isParked(3);
			await shop.n8n.kill();
			shop.n8n.waitsOn(waitingOn);
			await shop.n8n.start();
			for (const one of asked) answer(one);
			for (const one of asked) await expectOutcomes(one, [answered[one.kind]]);
			await isOver();
		});

		it.each(kinds)(
			'%s: one flow, and the answer comes to another process than the one that was asked',
			async (kind) => {
				const { router, webhookProcessors } = shop.n8n;
				expect(webhookProcessors).toHaveLength(2);
				router.only = 0;
				const asked = await ask(jamie, kind);
				await isParked(1);
				router.only = 1;
				answer(asked);
				await expectOutcomes(asked, [answered[kind]]);
				await isOver();
				expect(fromPage(jamie).slice(asked.known)).toHaveLength(2);
			},
		);

		it.each(kinds)('%s: two people at once', async (kind) => {
			const both = [await ask(jamie, kind), await ask(lea, kind)];
			await isParked(2);
			for (const asked of both) answer(asked);
			for (const asked of both) await expectOutcomes(asked, [answered[kind]]);
			await isOver();
		});

		it('tap: two flows ask the same person, and each gets its own answer', async () => {
			const [older, newer] = [await ask(jamie, 'tap'), await ask(jamie, 'tap')];
			await isParked(2);
			answer(older);
			await expectOutcomes(older, [answered.tap]);
			answer(newer);
			await expectOutcomes(newer, [answered.tap, answered.tap]);
			await isOver();
		});

		it.each(['words', 'photo'] as const)(
			'%s: two flows ask the same person, the newest has the answer and the other learns it',
			async (kind) => {
				const [older, newer] = [await ask(jamie, kind), await ask(jamie, kind)];
				await isParked(2);
				answer(newer);
				await expectOutcomes(older, [answered[kind], `${kind}: SOMETHING_ELSE ANOTHER_QUESTION`]);
				await isOver();
			},
		);
	});

	const started: Record<Asking, string> = {
		tap: 'Started by Medium, late',
		words: 'Started by 3',
		photo: 'Started by message',
	};

	it.each(kinds)(
		'%s: Facebook comes again with it, to the process that has taken it, or to the other',
		async (kind) => {
			const { router } = shop.n8n;
			router.only = 0;
			const asked = await ask(jamie, kind);
			await isParked(1);
			const mid = answer(asked);
			await expectOutcomes(asked, [answered[kind]]);
			await isOver();
			const again = async () => {
				const { deliveries } = shop.simulators.world;
				const known = deliveries.length;
				shop.simulators.messenger.redeliver(mid);
				await eventually('its answer', () => deliveries[known]?.status === 200);
				await isOver();
			};
			await again();
			await expectOutcomes(asked, [answered[kind]]);
			router.only = 1;
			await again();
			await expectOutcomes(asked, [started[kind], answered[kind]]);
		},
	);

	it('starts the workflow with what comes too late, of each kind', async () => {
		const asked = await Promise.all(
			kinds.map(async (kind, index) => await ask(people[index]!, kind, `${kind} now`)),
		);
		for (const one of asked)
			await expectOutcomes(one, [`${one.kind} now: NO_ANSWER Nobody answered in time.`], nextLook);
		for (const one of asked) answer(one);
		for (const one of asked)
			await eventually(started[one.kind], () => fromPage(one.psid).map(wordsOf).includes(started[one.kind]));
		await isOver();
	});
});
