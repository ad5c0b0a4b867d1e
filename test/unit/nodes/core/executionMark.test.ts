import type { IExecuteFunctions } from 'n8n-workflow';

import { readExecutionMark } from '../../../../nodes/core/executionMark';

const markWhere = (proxy: object) =>
	readExecutionMark({ getWorkflowDataProxy: () => proxy } as unknown as IExecuteFunctions);

describe('what tells an execution from every other', () => {
	it("is the token in n8n's address for resuming it", () => {
		const resumeUrl = 'https://n8n.example/webhook-waiting/231?signature=a-token';
		expect(markWhere({ $execution: { resumeUrl } })).toBe('a-token');
	});

	it.each([
		['an older n8n', {}],
		['an execution without data', { $execution: {} }],
		['an address without a token', { $execution: { resumeUrl: 'https://n8n.example/webhook-waiting/231' } }],
		[
			'no text',
			{ $execution: { resumeUrl: { toString: (): string => 'https://n8n.example/a/1?signature=t' } } },
		],
	])('is missing for %s', (_, proxy) => {
		expect(markWhere(proxy)).toBeUndefined();
	});
});
