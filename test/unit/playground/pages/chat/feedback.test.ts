import {
	endsOf,
	scoresOf,
	titleOf,
	type FeedbackQuestion,
} from '../../../../../playground/pages/chat/feedback';

const question = (rest: Partial<FeedbackQuestion> & Pick<FeedbackQuestion, 'type'>) => rest;
const shown = (asked: FeedbackQuestion) => scoresOf(asked).map((score) => score.shown);

describe('the scores of a feedback form', () => {
	it.each([
		['satisfaction', question({ type: 'csat', score_option: 'one_to_five' }), '1 2 3 4 5'],
		['satisfaction in stars', question({ type: 'csat', score_option: 'five_stars' }), '★ ★ ★ ★ ★'],
		['satisfaction in faces', question({ type: 'csat', score_option: 'five_emojis' }), '😠 🙁 😐 🙂 😄'],
		['recommendation', question({ type: 'nps' }), '0 1 2 3 4 5 6 7 8 9 10'],
		['effort', question({ type: 'ces' }), '1 2 3 4 5 6 7'],
		['words', question({ type: 'free_form' }), ''],
	])('are those of %s', (_, asked, expected) => {
		expect(shown(asked).join(' ')).toBe(expected);
	});

	it('are sent as numbers, whatever stands on them', () => {
		const answers = scoresOf(question({ type: 'csat', score_option: 'five_emojis' }));
		expect(answers.map(({ answer }) => answer)).toEqual(['1', '2', '3', '4', '5']);
	});

	it('have names at both ends, if the Page chose some', () => {
		expect(endsOf(question({ type: 'ces', score_label: 'hard_easy' }))).toEqual(['Very hard', 'Very easy']);
		expect(endsOf(question({ type: 'ces' }))).toBeUndefined();
	});
});

describe('the question of a feedback form', () => {
	it("is the Page's own", () => {
		expect(titleOf(question({ type: 'nps', title: 'Would you?' }))).toBe('Would you?');
	});

	it('is one of Messenger where the Page has none', () => {
		expect(titleOf(question({ type: 'csat' }))).toBe('How satisfied are you?');
	});
});
