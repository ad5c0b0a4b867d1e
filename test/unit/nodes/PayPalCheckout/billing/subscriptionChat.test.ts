import {
	chatLinkFor,
	readChat,
	requireChatOf,
} from '../../../../../nodes/PayPalCheckout/billing/subscriptionChat';
import { toApplicationContext } from '../../../../../nodes/PayPalCheckout/billing/subscriptionPage';

const [psid, pageId] = ['28777805391819468', '108542738901234'];
const app = { environment: 'sandbox', clientId: 'maple', clientSecret: 'secret' } as const;

describe('the chat of a subscription', () => {
	it.each([
		['', undefined],
		['CLUB-7', 'CLUB-7'],
	])('is in its reference, with "%s"', (reference, last) => {
		expect(readChat(psid, pageId, reference)).toBe(
			['messenger', pageId, psid, last].filter(Boolean).join(':'),
		);
	});

	it('is none where neither is given', () => {
		expect(readChat(' ', '')).toBeUndefined();
	});

	it.each([
		[psid, '', /^Chat Page ID is empty/],
		['', pageId, /^Chat Recipient is empty/],
		['Jamie', pageId, /is not an ID/],
	])('is never half of one: %s, %s', (who, where, message) => {
		expect(() => readChat(who, where)).toThrow(message);
	});

	it('leaves room for a seal and the one before', () => {
		expect(() => readChat(psid, pageId, 'C'.repeat(60))).toThrow(/next to the chat there is room for \d+$/);
		const room = Number(/room for (\d+)/.exec(messageOf(() => readChat(psid, pageId, 'C'.repeat(60))))![1]);
		expect(readChat(psid, pageId, 'C'.repeat(room))).toHaveLength(127 - ':ms1.zz.'.length - 22 - 1 - 22);
	});

	it('is the only one in which it may be changed', () => {
		const subscription = { id: 'I-1', custom_id: `messenger:${pageId}:${psid}` };
		expect(() => requireChatOf(psid, subscription)).not.toThrow();
		expect(() => requireChatOf(undefined, subscription)).not.toThrow();
		expect(() => requireChatOf('', subscription)).toThrow(/was not made in this chat/);
		expect(() => requireChatOf('2', subscription)).toThrow(/was not made in this chat/);
	});

	it('is where the buyer returns to', () => {
		const link = chatLinkFor(`messenger:${pageId}:${psid}`, app, 'subscription-returned')!;
		expect(link).toBe(`https://m.me/${pageId}?ref=subscription-returned`);
		expect(chatLinkFor('table 7', app, 'subscription-returned')).toBeUndefined();
		expect(toApplicationContext({}, { returnUrl: link })).toMatchObject({
			application_context: { user_action: 'SUBSCRIBE_NOW', return_url: link, cancel_url: link },
		});
	});
});

describe("PayPal's page for a subscription", () => {
	it('needs no words where nothing is said of it', () => {
		expect(toApplicationContext({}, {})).toEqual({});
	});

	it('is never described without saying where it leads', () => {
		expect(() => toApplicationContext({ brandName: 'Maple & Mug' }, {})).toThrow(/^Return URL is empty/);
	});
});

function messageOf(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		return (error as Error).message;
	}
	return '';
}
