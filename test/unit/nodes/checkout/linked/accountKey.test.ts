import { idInKey, openAccountKey, toAccountKey } from '../../../../../nodes/checkout/linked/accountKey';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const app = { clientId: 'client', clientSecret: 'secret' };
const account = { id: '8kk8451t', maskedEmail: 'j•••@example.com' };
const key = toAccountKey(account, chat, app);

describe('the key of a linked account', () => {
	it('gives the account back, to the chat it was made for', () => {
		expect(openAccountKey(` ${key}\n`, chat, app)).toEqual(account);
		const without = { id: '8kk8451t', maskedEmail: '' };
		expect(openAccountKey(toAccountKey(without, chat, app), chat, app)).toEqual(without);
	});

	it.each([
		['another person', { ...chat, psid: '28777805391819469' }, app],
		['another Page', { ...chat, pageId: '1' }, app],
		['another app', chat, { ...app, clientId: 'other' }],
		['another secret', chat, { ...app, clientSecret: 'other' }],
		['no secret', chat, { ...app, clientSecret: '' }],
	])('opens for no other: %s', (_, otherChat, otherApp) => {
		expect(openAccountKey(key, otherChat, otherApp)).toBeUndefined();
	});

	it.each([
		['a bare ID', '8kk8451t'],
		['another ID under the same seal', key.replace('8kk8451t', '9kk8451t')],
		['another email under the same seal', key.replace(/^(la1\.[^.]+\.)[^.]+/, '$1eEB5LnRlc3Q')],
		['a seal cut short', key.slice(0, -1)],
		['a seal made longer', `${key}A`],
		['nothing', ''],
		['what has no end', `la1.${'a'.repeat(100_000)}`],
	])('is not %s', (_, given) => {
		expect(openAccountKey(given, chat, app)).toBeUndefined();
	});

	it('is no way to make one for nobody’s secret', () => {
		const forged = toAccountKey(account, chat, { ...app, clientSecret: '' });
		expect(openAccountKey(forged, chat, { ...app, clientSecret: '' })).toBeUndefined();
	});

	it('names an ID also where it proves nothing', () => {
		expect(idInKey(key)).toBe('8kk8451t');
		expect(idInKey(' 8kk8451t ')).toBe('8kk8451t');
	});
});
