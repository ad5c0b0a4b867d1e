import { NodeApiError, type INode } from 'n8n-workflow';

import { sendUtilityTemplate } from '../../../../../../nodes/Messenger/actions/message/sendUtilityTemplate.operation';
import {
	explainGraphError,
	explainNoAnswer,
	graphFailureOf,
	toNodeApiError,
	type GraphFailureKind,
} from '../../../../../../nodes/vendors/messenger/errors/errors';

const node: INode = {
	id: '1',
	name: 'Messenger',
	type: 'n8n-nodes-messenger-checkout.messenger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const explain = (code: number, subcode?: number, more: object = {}, status = 400) =>
	explainGraphError({
		status,
		body: {
			error: {
				message: '(#1) words that change with every version',
				type: 'OAuthException',
				code,
				...(subcode !== undefined && { error_subcode: subcode }),
				fbtrace_id: 'AN6Evtwa8I7AbkgpgxeFs92',
				...more,
			},
		},
	});

it('names the operation that works after the 24 hours as the panel does', () => {
	expect(explain(10, 2018278).description).toContain(`Messenger > ${sendUtilityTemplate.name}`);
});

describe('a code means', () => {
	it.each<[GraphFailureKind, string]>([
		['outside-window', '10/2018278'],
		['outside-window', '10/2534022'],
		['outside-window', '10/2018065'],
		['page-restricted', '10/1893063'],
		['unreachable-person', '10/2018108'],
		['unreachable-person', '551'],
		['unreachable-person', '551/1545041'],
		['unreachable-person', '551/1893047'],
		['unreachable-person', '200/1545041'],
		['permission', '10'],
		['permission', '200/2018028'],
		['permission', '230'],
		['invalid', '100'],
		['invalid', '100/2018001'],
		['invalid', '100/1893061'],
		['token', '190'],
		['token', '190/460'],
		['token', '190/463'],
		['token', '190/467'],
		['token', '190/9999'],
		['token', '210'],
		['thread-owner', '100/2534037'],
		['thread-owner', '2018300'],
		['thread-owner', '2018321'],
		['rate-limit', '4'],
		['rate-limit', '9/2018352'],
		['rate-limit', '613'],
		['rate-limit', '613/2018338'],
		['rate-limit', '80006'],
		['temporary', '1/99'],
		['temporary', '1/1357046'],
		['temporary', '2'],
		['temporary', '1200'],
		['callback', '2200'],
	])('%s: %s', (kind, codes) => {
		const [code, subcode] = codes.split('/').map(Number);
		expect(explain(code!, subcode).kind).toBe(kind);
	});

	it('the app secret, when the proof is wrong: same code as a wrong field, other type', () => {
		expect(explain(100, undefined, { type: 'GraphMethodException' }).kind).toBe('app-secret');
		expect(explain(100, 33, { type: 'GraphMethodException' }).kind).toBe('invalid');
	});

	it('never what its text says', () => {
		expect(explain(190, undefined, { message: '(#10) outside of allowed window' }).kind).toBe('token');
	});

	it.each([
		['is transient', 77777, { is_transient: true }, 400, 'temporary'],
		['comes with a server status', 77777, {}, 503, 'temporary'],
		['comes with status 429', 77777, {}, 429, 'rate-limit'],
		['is new', 77777, {}, 400, 'invalid'],
	])('something even when it is unknown and %s', (_, code, more, status, kind) => {
		expect(explain(code, undefined, more, status).kind).toBe(kind);
	});
});

describe('an explanation', () => {
	it('says what to do, what Facebook says, the code and the trace id', () => {
		expect(explain(100, 2018001, { message: '(#100) No matching user found' })).toEqual({
			kind: 'invalid',
			message: 'Facebook finds nobody with this psid for your Page',
			description:
				'A PSID belongs to one Page: use the psid from this Page\'s Messenger Trigger. Facebook says: "(#100) No matching user found" Code: 100/2018001. Trace ID: AN6Evtwa8I7AbkgpgxeFs92.',
			code: 100,
			subcode: 2018001,
			traceId: 'AN6Evtwa8I7AbkgpgxeFs92',
			status: 400,
			mayHaveBeenSent: false,
		});
	});

	it('tells how long to wait when Facebook does', () => {
		const usage =
			'{"108":[{"type":"messenger","call_count":101,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":12}]}';
		const failure = explainGraphError({
			status: 400,
			body: { error: { code: 80006 } },
			headers: { 'x-business-use-case-usage': usage },
		});
		expect(failure.description).toContain('accept calls again in 12 minutes');
	});

	it.each([
		['temporary', 2],
		['temporary', 1200],
	])('warns that the message may have been sent: %s %s', (_, code) => {
		expect(explain(code).mayHaveBeenSent).toBe(true);
	});

	it.each([
		['a page of a proxy', 502, '<html>Bad gateway</html>', 'temporary', true],
		['an empty answer', 404, '', 'invalid', false],
		['another JSON', 400, { message: 'no' }, 'invalid', false],
		['nothing', 500, undefined, 'temporary', true],
	])('copes with %s', (_, status, body, kind, mayHaveBeenSent) => {
		expect(explainGraphError({ status, body })).toMatchObject({ kind, mayHaveBeenSent, status });
	});

	it('does not repeat a secret that Facebook repeats', () => {
		const token = 'EAAPlaygroundPageToken0000000000000000000000';
		const failure = explainGraphError(
			{
				status: 400,
				body: {
					error: { code: 100, message: `${token} and s3cret in one`, error_user_msg: 'EAABwzLixnjYBO1' },
				},
			},
			[token, 's3cret', ''],
		);
		expect(failure.description).toContain('"*** and *** in one - ***"');
		expect(explain(190, undefined, { message: `Malformed access token ${token}` }).description).not.toContain(
			token,
		);
	});
});

describe('nobody answers', () => {
	it('and the message may have been sent', () => {
		expect(explainNoAnswer('graph.facebook.com', true)).toMatchObject({
			kind: 'no-answer',
			message: 'graph.facebook.com did not answer in time',
			mayHaveBeenSent: true,
		});
	});

	it('and it certainly was not, when nobody was reached', () => {
		expect(explainNoAnswer('graph.facebook.com', false)).toMatchObject({
			message: "graph.facebook.com can't be reached from this n8n",
			mayHaveBeenSent: false,
		});
	});
});

describe('as an n8n error', () => {
	const failure = explain(10, 2018278, { message: '(#10) This message is sent outside of allowed window' });

	it('it keeps its words, and the HTTP status', () => {
		const error = toNodeApiError(node, failure);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(failure.message);
		expect(error.description).toBe(failure.description);
		expect(error.httpCode).toBe('400');
	});

	it('it can be read back', () => {
		expect(graphFailureOf(toNodeApiError(node, failure))).toEqual(failure);
	});

	it.each([
		['another API error', new NodeApiError(node, { message: 'PayPal says no' })],
		['any error', new Error('no')],
		['no error', undefined],
	])('nothing is read from %s', (_, error) => {
		expect(graphFailureOf(error)).toBeUndefined();
	});
});
