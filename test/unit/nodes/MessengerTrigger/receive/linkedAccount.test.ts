import { toLinkCode } from '../../../../../nodes/linking/linkCode';
import { accountOf } from '../../../../../nodes/MessengerTrigger/receive/linkedAccount';
import type { MessengerEvent } from '../../../../../nodes/vendors/messenger/events/events';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };

const event = (content: object, changes: Partial<MessengerEvent> = {}): MessengerEvent =>
	({
		kind: 'accountLinking',
		...chat,
		at: new Date(0),
		standby: false,
		raw: { sender: { id: chat.psid }, recipient: { id: chat.pageId }, account_linking: content },
		...changes,
	}) as MessengerEvent;

const code = toLinkCode('QYR5Z8XDVJNXQ', chat, 'secret');

it('names the account whose code the event carries', () => {
	expect(accountOf(event({ status: 'linked', authorization_code: code }), 'secret')).toEqual({
		payerId: 'QYR5Z8XDVJNXQ',
	});
});

it.each<[string, MessengerEvent]>([
	['of somebody who has unlinked it', event({ status: 'unlinked' })],
	['with the code of a shop of its own', event({ status: 'linked', authorization_code: 'session-1' })],
	['of another person', event({ status: 'linked', authorization_code: code }, { psid: '1' })],
	['of another kind', event({}, { kind: 'message' })],
])('names none in an event %s', (_, given) => {
	expect(accountOf(given, 'secret')).toEqual({});
});
