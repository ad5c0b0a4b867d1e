import { deliveryStatus } from '../../../../../playground/pages/chat/deliveryStatus';
import type { ChatMessage } from '../../../../../playground/pages/chat/thread';

const message = (from: ChatMessage['from'], at: string): ChatMessage => ({ mid: at, from, at });
const asked = message('buyer', '2026-11-22T09:00:00.000Z');

describe('deliveryStatus', () => {
	it.each([
		['nothing was said', [], undefined, undefined],
		['the Page has not looked', [asked], undefined, 'Delivered'],
		['the Page looked before', [asked], '2026-11-22T08:59:59.999Z', 'Delivered'],
		['the Page looked at that moment', [asked], asked.at, 'Seen'],
		['the Page looked later', [asked], '2026-11-22T09:05:00.000Z', 'Seen'],
		['the Page answered', [asked, message('page', '2026-11-22T09:01:00.000Z')], asked.at, undefined],
	])('when %s', (_when, messages, seenAt, expected) => {
		expect(deliveryStatus({ messages, seenAt })).toBe(expected);
	});
});
