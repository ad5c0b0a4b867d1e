import type { IDataObject } from 'n8n-workflow';

import { eventually } from '../../../support/eventually';
import { gave, withQuestions } from '../../../support/questions';
import { callsPerAnswer, kinds, situations, type Kind, type Situation } from '../../../support/situations';
import type { Waiting } from '../../../support/waitingQuestion';

const questions = withQuestions({ options: { writtenAnswers: true } });
const { simulators, psid, other, person, items, replies, calls, delivered } = questions;

const asking: Record<Kind, IDataObject> = {
	tap: {
		responseType: 'quickReplies',
		answers: { answer: [{ title: 'Large', payload: 'SIZE_L' }] },
	},
	text: { responseType: 'text' },
	photo: { responseType: 'file', fileKind: 'image' },
};

interface Asked {
	waiting: Waiting;
	/** Answers it. @returns the mid */
	answer(): string;
}

const ask = async (kind: Kind, more: IDataObject = {}): Promise<Asked> => {
	const waiting = await questions.ask({ ...asking[kind], ...more });
	const who = String(more.psid ?? psid);
	const [reply] = kind === 'tap' ? replies(who) : [];
	// Facebook's times have no fractions: the next question comes later.
	simulators.world.clock.advance(2_000);
	const answers: Record<Kind, () => string> = {
		tap: () => person(who).tapQuickReply(reply!),
		text: () => person(who).write('Happy birthday!'),
		photo: () => person(who).write({ attachments: [{ type: 'image', url: 'https://example.com/p.jpg' }] }),
	};
	return { waiting, answer: answers[kind] };
};

const gone = async (...all: Asked[]) =>
	await eventually('executions that go on', () => all.every(({ waiting }) => waiting.left !== undefined));
const started = async () => await eventually('an execution', () => items().length > 0);
const comesAgain = async (mid: string) => {
	const { length } = simulators.world.deliveries;
	simulators.messenger.redeliver(mid);
	await eventually('its answer', () => simulators.world.deliveries[length]?.status === 200);
};

/** Lives through a situation; gives those who have asked. */
const live: Record<Situation, (kind: Kind) => Promise<Asked[]>> = {
	'One flow asks one person': async (kind) => {
		const asked = await ask(kind);
		asked.answer();
		await gone(asked);
		expect(calls()).toHaveLength(callsPerAnswer[kind]);
		return [asked];
	},
	'Two flows ask the same person': async (kind) => {
		const [older, newer] = [await ask(kind), await ask(kind)];
		newer.answer();
		if (kind === 'tap') {
			await gone(newer);
			expect(gave(older.waiting)).toEqual({});
			older.answer();
		}
		await gone(older, newer);
		return [newer, older];
	},
	'Two people are asked at once': async (kind) => {
		const [one, two] = [await ask(kind), await ask(kind, { psid: other })];
		two.answer();
		await gone(two);
		expect(gave(one.waiting)).toEqual({});
		one.answer();
		await gone(one);
		return [one, two];
	},
	'n8n is restarted while it waits': async (kind) => {
		const asked = await ask(kind);
		await questions.goToAnotherProcess();
		asked.answer();
		await gone(asked);
		return [asked];
	},
	'The answer comes to another process': async (kind) => {
		const asked = await ask(kind);
		await questions.goToAnotherProcess();
		asked.answer();
		await gone(asked);
		return [asked];
	},
	'The answer comes too late': async (kind) => {
		const asked = await ask(kind, { waitAmount: 1, waitUnit: 'seconds' });
		await eventually('the end', () => Date.now() > asked.waiting.run.waitTill!.getTime() + 1000);
		asked.answer();
		await started();
		return [asked];
	},
	'Facebook sends it twice, to the same process': async (kind) => {
		const asked = await ask(kind);
		const mid = asked.answer();
		await gone(asked);
		await delivered(1);
		asked.waiting.execution.state = 'finished';
		await comesAgain(mid);
		return [asked];
	},
	'Facebook sends it twice, to two processes': async (kind) => {
		const asked = await ask(kind);
		const mid = asked.answer();
		await gone(asked);
		await delivered(1);
		asked.waiting.execution.state = 'finished';
		await questions.goToAnotherProcess();
		await comesAgain(mid);
		await started();
		return [asked];
	},
};

/** What has happened, as the table puts it. */
function verdictOn(all: Asked[]): string {
	const went = all.map(({ waiting }) => gave(waiting));
	const isAnswered = went.map((one) => 'answered' in one);
	const anew = items().map(({ lateAnswer }) =>
		lateAnswer === true ? 'Starts the workflow, with `lateAnswer`' : 'Starts the workflow like any message',
	);
	const people = new Set(all.map(({ waiting }) => waiting.timedOut.psid)).size;
	if (isAnswered.every(Boolean)) {
		const several = people > 1 ? 'Each person has their own answer' : 'Each question has its own answer';
		return [all.length > 1 ? several : 'Answered', ...anew.map((one) => `${one}, as well`)].join('. ');
	}
	if (isAnswered[0] && went[1]!.somethingElse === 'ANOTHER_QUESTION')
		return 'The newest question has the answer, the other goes on through _Something Else_';
	return anew.join('. ');
}

describe.each(Object.entries(situations))('%s', (situation, verdicts) => {
	it.each(kinds)('%s', async (kind) => {
		const asked = await live[situation as Situation](kind);
		expect(verdictOn(asked)).toBe(verdicts[kind]);
	});
});
