import { GraphError } from '../../../../../playground/graph/api/errors.ts';
import { checkReplyWindow } from '../../../../../playground/graph/sending/replyWindow.ts';

const hourMs = 3_600_000;
const openedAt = new Date('2026-11-22T10:00:00Z');

function answerTo(send: {
	messagingType?: string;
	tag?: string;
	afterHours: number | 'never wrote';
}): string {
	const { messagingType, tag, afterHours } = send;
	const never = afterHours === 'never wrote';
	try {
		checkReplyWindow({
			messagingType,
			tag,
			openedAt: never ? undefined : openedAt,
			now: new Date(openedAt.getTime() + (never ? 0 : afterHours * hourMs)),
		});
		return 'sent';
	} catch (error) {
		if (!(error instanceof GraphError)) throw error;
		return [error.details.code, error.details.subcode].filter(Boolean).join('/');
	}
}

describe('checkReplyWindow', () => {
	it.each([
		['RESPONSE', 0, 'sent'],
		['UPDATE', 24, 'sent'],
		[undefined, 24, 'sent'],
		['RESPONSE', 24.01, '10/2018278'],
		['UPDATE', 30, '10/2018278'],
		[undefined, 'never wrote' as const, '10/2018278'],
		['UTILITY', 1, '100'],
		['PROMOTION', 1, '100'],
	])('%s after %s hours: %s', (messagingType, afterHours, answer) => {
		expect(answerTo({ messagingType, afterHours })).toBe(answer);
	});

	it.each([
		['HUMAN_AGENT', 6 * 24, 'sent'],
		['HUMAN_AGENT', 8 * 24, '10/2018278'],
		['HUMAN_AGENT', 'never wrote' as const, '10/2018278'],
		['POST_PURCHASE_UPDATE', 1, '100/1893061'],
		['CONFIRMED_EVENT_UPDATE', 1, '100/1893061'],
		['ACCOUNT_UPDATE', 1, '100/1893061'],
		['NO_SUCH_TAG', 1, '100'],
		[undefined, 1, '100'],
	])('MESSAGE_TAG with %s after %s hours: %s', (tag, afterHours, answer) => {
		expect(answerTo({ messagingType: 'MESSAGE_TAG', tag, afterHours })).toBe(answer);
	});
});
