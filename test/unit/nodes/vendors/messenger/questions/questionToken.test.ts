import {
	readQuestionToken,
	toAnswerUrl,
	tokensIn,
	toQuestionToken,
} from '../../../../../../nodes/vendors/messenger/questions/questionToken';

const chat = { pageId: '108542738901234', psid: '6421987654321001' };
const secret = 'app-secret';
const question = {
	executionId: '7001',
	resumeToken: 'a'.repeat(64),
	waitingPath: '/webhook-waiting',
	questionId: 'q-1',
	untilSeconds: 1_800_000_000,
	attempt: 2,
};
const tapped = { index: 1, payload: 'SIZE_L' };
const token = toQuestionToken({ question, tapped }, chat, secret);

describe('the way back to a question', () => {
	it('is read as it was made, with the answer and without', () => {
		expect(readQuestionToken(token, chat, secret)).toEqual({ question, tapped });
		expect(readQuestionToken(toQuestionToken({ question }, chat, secret), chat, secret)).toEqual({
			question,
		});
	});

	it('shows nothing, and has only letters that the ref of a link may have', () => {
		expect(token).toMatch(/^[\w.-]+$/);
		expect(token).not.toContain(question.resumeToken);
	});

	it('leaves room for a payload of 500 characters', () => {
		const long = { index: 12, payload: 'x'.repeat(500) };
		expect(toQuestionToken({ question, tapped: long }, chat, secret).length).toBeLessThanOrEqual(1000);
	});

	it.each<[string, unknown, typeof chat, string]>([
		['in the chat of another person', token, { ...chat, psid: '6421987654321002' }, secret],
		['at another Page', token, { ...chat, pageId: '1' }, secret],
		['with another app secret', token, chat, 'another'],
		['without an app secret', token, chat, ''],
		['changed', token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), chat, secret],
		['with more behind it', `${token}.x`, chat, secret],
		['cut short', token.slice(0, -4), chat, secret],
		['of a merchant', 'BUY_mug', chat, secret],
		['missing', undefined, chat, secret],
	])('is nothing %s', (_, text, where, key) => {
		expect(readQuestionToken(text, where, key)).toBeUndefined();
	});

	it('is found in an address, whatever is around it', () => {
		expect(tokensIn(`https://l.example.com/?u=https://m.me/1?ref=${token}&h=2`)).toEqual([token]);
	});

	it('leads to this n8n and to no other host', () => {
		const at = (waitingPath: string) =>
			new URL(toAnswerUrl('https://n8n.example.com', { ...question, waitingPath }));
		expect(at('/webhook-waiting').toString()).toBe(
			`https://n8n.example.com/webhook-waiting/7001/answer?signature=${question.resumeToken}`,
		);
		expect(at('//evil.example.com').host).toBe('n8n.example.com');
	});
});
