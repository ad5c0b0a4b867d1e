/** How a question is answered. */
export const kinds = ['tap', 'text', 'photo'] as const;
export type Kind = (typeof kinds)[number];

const answered = 'Answered';
const newest = 'The newest question has the answer, the other goes on through _Something Else_';
const late = 'Starts the workflow, with `lateAnswer`';
const anew = 'Starts the workflow like any message';

const forAll = (verdict: string): Record<Kind, string> => ({ tap: verdict, text: verdict, photo: verdict });
const forWritten = (tap: string, written: string): Record<Kind, string> => ({
	tap,
	text: written,
	photo: written,
});

/**
 * What becomes of an answer in each situation: the table of docs/askAndWait.md. Each cell is seen to be so in
 * `test/integration/messenger/askAndWait/situations.test.ts`, and on a real n8n in queue mode in `test/scale/askAndWait.test.ts`.
 */
export const situations = {
	'One flow asks one person': forAll(answered),
	'Two flows ask the same person': forWritten('Each question has its own answer', newest),
	'Two people are asked at once': forAll('Each person has their own answer'),
	'n8n is restarted while it waits': forAll(answered),
	'The answer comes to another process': forAll(answered),
	'The answer comes too late': forWritten(late, anew),
	'Facebook sends it twice, to the same process': forAll(answered),
	'Facebook sends it twice, to two processes': forWritten(
		`${answered}. ${late}, as well`,
		`${answered}. ${anew}, as well`,
	),
} satisfies Record<string, Record<Kind, string>>;

export type Situation = keyof typeof situations;

/** Calls to Facebook until a question has its answer: the question itself, and a look into the chat for what is not tapped. */
export const callsPerAnswer: Record<Kind, number> = { tap: 1, text: 2, photo: 2 };
