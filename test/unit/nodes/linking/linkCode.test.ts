import { readLinkCode, toLinkCode } from '../../../../nodes/linking/linkCode';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const code = toLinkCode('QYR5Z8XDVJNXQ', chat, 'secret');

it('says in its chat which account was linked', () => {
	expect(readLinkCode(code, chat, 'secret')).toBe('QYR5Z8XDVJNXQ');
});

it.each([
	['in another chat of the Page', { ...chat, psid: '27190446518230957' }, 'secret'],
	['at another Page', { ...chat, pageId: '117903562847105' }, 'secret'],
	['to another app', chat, 'other'],
])('says nothing %s', (_, where, secret) => {
	expect(readLinkCode(code, where, secret)).toBeUndefined();
});

it.each([undefined, '', 'session-4711', 'a.b'])('takes %j for no code of ours', (given) => {
	expect(readLinkCode(given, chat, 'secret')).toBeUndefined();
});
