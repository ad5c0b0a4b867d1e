import { NodeOperationError, type INode } from 'n8n-workflow';

import { graphFailureOf } from '../../../../../../nodes/vendors/messenger/errors/errors';
import { withoutRequest } from '../../../../../../nodes/vendors/messenger/errors/requestFailures';

const node = { name: 'Messenger', type: 'messenger', typeVersion: 1 } as INode;
const facebook = 'https://graph.facebook.com';

const failed = (code: string) =>
	Object.assign(new Error('request failed'), {
		config: { headers: { Authorization: 'Bearer EAAB' } },
		cause: Object.assign(new Error('socket'), { code }),
	});

it.each([
	['ECONNREFUSED', false],
	['ENOTFOUND', false],
	['ECONNRESET', true],
	['ETIMEDOUT', true],
])('after %s the message may have been sent: %s', (code, mayHaveBeenSent) => {
	const error = withoutRequest(node, failed(code), facebook);
	expect(graphFailureOf(error)).toMatchObject({ kind: 'no-answer', mayHaveBeenSent });
	expect(error.message).toContain('graph.facebook.com');
});

it('nothing of the request goes on, least of all its token', () => {
	for (const error of [failed('ECONNRESET'), Object.assign(new Error('odd'), { config: 'Bearer EAAB' })])
		expect(JSON.stringify(withoutRequest(node, error, facebook))).not.toContain('EAAB');
});

it('an error in our own words stays as it is', () => {
	const worded = new NodeOperationError(node, 'Pick a Page');
	expect(withoutRequest(node, worded, facebook)).toBe(worded);
	const explained = withoutRequest(node, failed('ECONNRESET'), facebook);
	expect(withoutRequest(node, explained, facebook)).toBe(explained);
});
