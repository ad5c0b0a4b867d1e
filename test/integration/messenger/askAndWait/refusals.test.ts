import type { IDataObject } from 'n8n-workflow';

import { withQuestions } from '../../../support/questions';

const questions = withQuestions();
const { psid, other, calls } = questions;

const answer = (title: string, payload = '') => ({ title, payload });
const answers = (count: number) => ({
	answer: Array.from({ length: count }, (_, index) => answer(`Answer ${index}`)),
});
const text = { responseType: 'text', againTimes: 1 };

const refusal = async (question: IDataObject, items?: IDataObject[]) => {
	const error: unknown = await questions
		.askOnly(question, items && { items })
		.catch((caught: unknown) => caught);
	expect(calls()).toEqual([]);
	return error;
};

describe('nothing is asked, and the field is named', () => {
	it.each<[string, IDataObject, RegExp]>([
		['the question is empty', { message: ' ', answers: answers(2) }, /^Question is empty/],
		['there is no answer', { answers: {} }, /Answers/],
		['an answer has no title', { answers: { answer: [answer('')] } }, /Title/],
		['a title is too long', { answers: { answer: [answer('x'.repeat(21))] } }, /Title.*21 characters/],
		['there are 14 quick replies', { answers: answers(14) }, /Answers.*14/],
		['there are 4 buttons', { responseType: 'buttons', answers: answers(4) }, /room for 3 buttons/],
		[
			'the way out takes the place of a button',
			{ responseType: 'buttons', answers: answers(3), alsoWritten: true },
			/room for 2 buttons/,
		],
		[
			'a payload leaves no room for the way back',
			{ answers: { answer: [answer('Small', 'x'.repeat(900))] } },
			/Payload of "Small" is too long/,
		],
		['the list is empty', { ...text, check: 'list', choices: ' , ' }, /^Choices is empty/],
		[
			'a bound is no number',
			{ ...text, check: 'number', checkOptions: { least: 'one' } },
			/Smallest.*not a number/,
		],
		[
			'no number can fit',
			{ ...text, check: 'number', checkOptions: { least: '10', most: '1' } },
			/Smallest is larger than Largest/,
		],
		['it is asked again ten times', { ...text, againTimes: 10 }, /Ask Again.*0 to 5/],
		['the time limit is empty', { answers: answers(2), waitAmount: '' }, /Wait At Most is empty/],
		[
			'the time limit is two years',
			{ answers: answers(2), waitAmount: 730, waitUnit: 'days' },
			/Wait At Most/,
		],
		['nobody is asked', { answers: answers(2), psid: '' }, /Recipient/],
		['a written question is longer than a template', { ...text, message: 'x'.repeat(641) }, /641 characters/],
	])('when %s', async (_, question, message) => {
		expect(await refusal(question)).toMatchObject({ message: expect.stringMatching(message) as string });
	});

	it.each([
		['14 rows are quick replies', 'quickReplyRows', 14, /Answers.*14/],
		['4 rows are buttons', 'buttonRows', 4, /room for 3 buttons/],
	])('when %s', async (_, responseType, count, message) => {
		const rows = Array.from({ length: count }, (_row, index) => ({
			title: `Mug ${index}`,
			id: `MUG-${index}`,
		}));
		expect(await refusal({ responseType, psid }, rows)).toMatchObject({
			message: expect.stringMatching(message) as string,
		});
	});

	it('when two people are to be asked: an execution waits for one answer', async () => {
		expect(
			await refusal({ answers: answers(2), psid: '={{ $json.psid }}' }, [{ psid }, { psid: other }]),
		).toMatchObject({ message: expect.stringMatching(/one answer at a time, but 2 items/) as string });
	});

	it('when the rows of the answers belong to two people', async () => {
		const rows = [psid, other].map((one) => ({ psid: one, title: 'Mug', id: 'mug' }));
		expect(await refusal({ responseType: 'quickReplyRows', psid: '={{ $json.psid }}' }, rows)).toMatchObject({
			message: expect.stringMatching(/one answer at a time/) as string,
		});
	});
});
