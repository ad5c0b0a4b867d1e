import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { whatFailed } from '../../../../nodes/core/whatFailed';

const node = { name: 'Trigger', type: 'trigger', typeVersion: 1 } as INode;

it('gives our own words, in one line', () => {
	const error = new NodeOperationError(node, 'PayPal did not answer\nInjected\u2028line');
	expect(whatFailed(error)).toBe('PayPal did not answer Injected line');
	expect(whatFailed(new NodeApiError(node, {}, { message: 'Refused' }))).toBe('Refused');
});

it('cuts what would fill the log', () => {
	expect(whatFailed(new NodeOperationError(node, 'x'.repeat(500)))).toBe('x'.repeat(200));
});

it.each([
	[new TypeError('token=EAAB'), 'TypeError'],
	[new Error('token=EAAB'), 'Error'],
	['token=EAAB', 'unknown failure'],
	[undefined, 'unknown failure'],
])('says of anything else only its kind', (error, kind) => {
	expect(whatFailed(error)).toBe(kind);
});
