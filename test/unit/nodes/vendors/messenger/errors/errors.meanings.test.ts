import type { CallPurpose } from '../../../../../../nodes/vendors/messenger/api/callPurpose';
import {
	explainGraphError,
	type GraphFailureKind,
} from '../../../../../../nodes/vendors/messenger/errors/errors';

const explain = (numbers: string, more: object = {}, purpose: CallPurpose = 'send') => {
	const [code, subcode] = numbers.split('/').map(Number);
	const error = {
		message: `(#${code}) words`,
		type: 'OAuthException',
		code,
		...(subcode !== undefined && { error_subcode: subcode }),
		...more,
	};
	return explainGraphError({ status: 400, body: { error } }, [], 'page', { purpose });
};

/** Codes that sub-codes of the Messenger Platform were seen with, or may be. */
const codes = [-1, 1, 10, 100, 190, 200, 230, 551, 613];

/** https://developers.facebook.com/docs/messenger-platform/error-codes */
const bySubcode: Array<[number, GraphFailureKind]> = [
	[1545041, 'unreachable-person'],
	[1893015, 'unreachable-person'],
	[1893047, 'unreachable-person'],
	[1893061, 'invalid'],
	[1893063, 'page-restricted'],
	[2018001, 'invalid'],
	[2018008, 'invalid'],
	[2018028, 'permission'],
	[2018047, 'invalid'],
	[2018065, 'outside-window'],
	[2018074, 'invalid'],
	[2018108, 'unreachable-person'],
	[2018109, 'invalid'],
	[2018171, 'thread-owner'],
	[2018218, 'invalid'],
	[2018247, 'permission'],
	[2018278, 'outside-window'],
	[2018294, 'invalid'],
	[2018300, 'thread-owner'],
	[2018321, 'thread-owner'],
	[2018336, 'rate-limit'],
	[2018338, 'rate-limit'],
	[2534022, 'outside-window'],
	[2534025, 'invalid'],
	[2534029, 'page-restricted'],
	[2534037, 'thread-owner'],
	[2534041, 'permission'],
	[9000001, 'invalid'],
];

describe('a sub-code of Messenger means the same', () => {
	it.each(bySubcode)('%i: %s, with every code and in the place of one', (subcode, kind) => {
		const found = codes.map((code) => explain(`${code}/${subcode}`));
		const alone = explain(String(subcode));
		for (const failure of [...found, alone]) {
			expect(failure).toMatchObject({ kind, message: alone.message, mayHaveBeenSent: false });
		}
	});

	it('even when Facebook says that it will not pass', () => {
		expect(explain('1/2018300', { is_transient: false }).kind).toBe('thread-owner');
	});

	it('also where the numbers arrive as text', () => {
		expect(explain('10', { code: '10', error_subcode: '2018300' })).toMatchObject({
			kind: 'thread-owner',
			code: 10,
			subcode: 2018300,
		});
	});
});

/** https://developers.facebook.com/docs/graph-api/guides/error-handling */
const general: Array<[GraphFailureKind, number[]]> = [
	['temporary', [-1, 1, 2, 1200]],
	['permission', [3, 10, 200, 201, 250, 270, 283, 294, 299]],
	['rate-limit', [4, 17, 32, 341, 613, 80001, 80006, 80014]],
	['token', [102, 190, 210]],
	['page-restricted', [368, 2022]],
	['invalid', [12, 21, 100, 506, 803, 2500]],
	['app-secret', [15, 101, 104]],
];

describe('a code of the Graph API means', () => {
	it.each(general.flatMap(([kind, all]) => all.map((code): [string, number] => [kind, code])))(
		'%s: %i, alone and with a sub-code nobody knows',
		(kind, code) => {
			expect(explain(String(code)).kind).toBe(kind);
			expect(explain(`${code}/7654321`).kind).toBe(kind);
			expect(explain(String(code), { error_subcode: 0 }).kind).toBe(kind);
		},
	);

	it.each([-1, 1, 2, 1200])('%i: a message may have been sent', (code) => {
		expect(explain(String(code)).mayHaveBeenSent).toBe(true);
	});

	it.each(['1', '1/99', '2', '1/2018085'])('%s: refused for good, when it will not pass', (numbers) => {
		const failure = explain(numbers, { is_transient: false });
		expect(failure).toMatchObject({ kind: 'invalid', mayHaveBeenSent: false });
		expect(failure.message).not.toContain('right now');
	});

	it('1/1357046: sent all the same, whatever is said beside it', () => {
		expect(explain('1/1357046', { is_transient: false }).mayHaveBeenSent).toBe(true);
	});

	it.each([458, 459, 460, 461, 463, 464, 467, 490, 492])(
		'token: 190/%i and 102/%i, and says why',
		(subcode) => {
			const failure = explain(`190/${subcode}`);
			expect(failure.kind).toBe('token');
			expect(failure.message).not.toBe(explain('190').message);
			expect(explain(`102/${subcode}`).message).toBe(failure.message);
		},
	);
});

describe('that only people with a role can be written to', () => {
	it('is what 200/2018028 says', () => {
		expect(explain('200/2018028').message).toContain('people who have a role');
	});

	it.each(['200', '200/2534041', '200/1545041', '283'])('and not %s', (numbers) => {
		expect(explain(numbers).message).not.toContain('people who have a role');
	});
});

describe('an object that is not there, and a wrong app secret, which only words tell apart', () => {
	const ofType = (message: string) => explain('100', { type: 'GraphMethodException', message });

	it.each([
		"Unsupported get request. Object with ID 't_1' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
		'Unsupported post request.',
		'(#803) Some of the aliases you requested do not exist: shop',
	])('%s', (message) => {
		expect(ofType(message)).toMatchObject({
			kind: 'invalid',
			message: expect.stringContaining('does not know this ID'),
		});
	});

	it.each([
		'Invalid appsecret_proof provided in the API argument',
		'API calls from the server require an appsecret_proof argument',
	])('%s', (message) => {
		expect(ofType(message).kind).toBe('app-secret');
	});
});

describe('what to do depends on the call:', () => {
	const others: CallPurpose[] = ['publish', 'read', 'profile', 'takeThread', 'change', 'engage'];
	const every = ['-1', '1', '1/99', '1/1357046', '2', '3', '10', '200', '368', '613', '1200', '7777777'];

	it.each(others)('nobody looks into a chat after "%s"', (purpose) => {
		for (const numbers of every) {
			expect(explain(numbers, {}, purpose).description).not.toMatch(/chat|sent it|send it/);
		}
		const strange = explainGraphError({ status: 502, body: '<html>' }, [], 'page', { purpose });
		expect(strange.description).not.toContain('chat');
	});

	it.each(['publish', 'read', 'profile', 'takeThread'] as const)('%s can simply be done again', (purpose) => {
		for (const numbers of every) expect(explain(numbers, {}, purpose).mayHaveBeenSent).toBe(false);
	});

	it('what was created may be there', () => {
		expect(explain('2', {}, 'change')).toMatchObject({
			mayHaveBeenSent: true,
			description: expect.stringContaining('It may have been done anyway'),
		});
	});

	it.each<[CallPurpose, string]>([
		['send', 'pages_messaging'],
		['publish', 'pages_manage_metadata'],
		['profile', 'Business Asset User Profile Access'],
		['takeThread', "Only the Page's default app may"],
		['read', 'pages_utility_messaging'],
		['engage', 'pages_manage_engagement'],
	])('a missing permission for "%s" names %s', (purpose, words) => {
		for (const numbers of ['10', '200', '283']) {
			expect(explain(numbers, {}, purpose).description).toContain(words);
		}
	});
});
