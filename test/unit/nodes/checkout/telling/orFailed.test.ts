import { NodeOperationError, type INode } from 'n8n-workflow';

import { orFailed } from '../../../../../nodes/checkout/telling/orFailed';

const node = {
	name: 'Charge',
	type: 'x',
	typeVersion: 1,
	parameters: {},
	position: [0, 0],
	id: '1',
} as INode;

describe('telling somebody of what is done already', () => {
	it('says what came of it', async () => {
		expect(await orFailed(Promise.resolve({ delivered: true }))).toEqual({ delivered: true });
	});

	it('fails nothing when it is refused, and says why', async () => {
		const refused = Promise.reject(new NodeOperationError(node, 'The access token is no longer valid'));
		expect(await orFailed(refused)).toEqual({
			delivered: false,
			outcome: 'failed',
			reason: 'The access token is no longer valid',
		});
	});

	it('repeats nothing that is not in our own words', async () => {
		const { reason } = await orFailed(Promise.reject(new TypeError('a secret')));
		expect(reason).toBe('TypeError');
	});
});
