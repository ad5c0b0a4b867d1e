import { VainQuestions } from '../../../../../nodes/core/webhook/vainQuestions';

const minuteMs = 60_000;

describe('questions of strangers', () => {
	it('are as many as may be in a minute, for each trigger', () => {
		const questions = new VainQuestions(2);
		const ask = (scope: string, atMs: number) => questions.begin(scope, atMs) !== undefined;
		expect([ask('one', 0), ask('one', 1), ask('one', 2), ask('other', 2)]).toEqual([true, true, false, true]);
		expect([ask('one', minuteMs - 1), ask('one', minuteMs), ask('one', minuteMs)]).toEqual([
			false,
			true,
			false,
		]);
	});

	it('that were worth it do not count, and each counts once', () => {
		const questions = new VainQuestions(2);
		for (let times = 0; times < 5; times++) questions.begin('one', 0)!();
		const wasWorthIt = questions.begin('one', 0)!;
		questions.begin('one', 1);
		wasWorthIt();
		wasWorthIt();
		expect(questions.begin('one', 2)).toBeDefined();
		expect(questions.begin('one', 3)).toBeUndefined();
	});
});
