import { gave, withQuestions } from '../support/questions';
import { eventually } from '../support/eventually';

const { person, buttons, ask, items } = withQuestions();

/** Whoever tapped one product and then another of the same cards within half a minute got no answer to the second tap. */
it('a tap on another answer of a question that was answered just now starts the workflow', async () => {
	const waiting = await ask({
		responseType: 'buttons',
		answers: {
			answer: [
				{ title: 'Mug', payload: 'mug' },
				{ title: 'Towel', payload: 'towel' },
			],
		},
	});
	const [mug, towel] = buttons();
	person().tapPostback(mug!);
	await eventually('the answer', () => gave(waiting).answered === 'mug');
	person().tapPostback(towel!);
	const [item] = await eventually('an execution', () => items().length > 0 && items());
	expect(item).toMatchObject({ event: 'postback', payload: 'towel', lateAnswer: true });
	expect(gave(waiting)).toEqual({ answered: 'mug' });
});
