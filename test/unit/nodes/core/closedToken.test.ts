import { closeToken, openToken } from '../../../../nodes/core/closedToken';

const secret = 'app secret';
const token = closeToken(['108542738901234', 'naïve "quotes"', ''], secret, 'account login', 'chat 1');

it('gives back what was closed, to whoever has the secret', () => {
	expect(openToken(token, secret, 'account login', 'chat 1')).toEqual([
		'108542738901234',
		'naïve "quotes"',
		'',
	]);
	expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
});

it.each<[string, Parameters<typeof openToken>]>([
	['another secret', [token, 'other', 'account login', 'chat 1']],
	['no secret', [token, '', 'account login', 'chat 1']],
	['another use', [token, secret, 'account link code', 'chat 1']],
	['another place', [token, secret, 'account login', 'chat 2']],
	['more behind it', [`${token}.x`, secret, 'account login', 'chat 1']],
	['a part of it', [token.split('.')[0], secret, 'account login', 'chat 1']],
	['no text', [['a'], secret, 'account login', 'chat 1']],
	['nothing', [undefined, secret, 'account login', 'chat 1']],
])('gives nothing for %s', (_, given) => {
	expect(openToken(...given)).toBeUndefined();
});
