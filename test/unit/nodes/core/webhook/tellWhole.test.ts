import { NodeApiError, NodeOperationError, type IHookFunctions, type INode } from 'n8n-workflow';

import { InvalidInput } from '../../../../../nodes/core/invalidInput';
import { tellWhole } from '../../../../../nodes/core/webhook/tellWhole';

const node = { name: 'Trigger', type: 'trigger', typeVersion: 2 } as INode;
const context = { getNode: () => node } as IHookFunctions;

const thrownFor = async (error: unknown) =>
	await tellWhole(context, async () => await Promise.reject(error)).catch((thrown: unknown) => thrown);

it('gives what the hook gives', async () => {
	expect(await tellWhole(context, async (given) => given === context)).toBe(true);
});

it.each([
	['a field', new InvalidInput('Take Over', 'The address is taken', 'Turn it on.')],
	['a node', new NodeOperationError(node, 'The address is taken', { description: 'Turn it on.' })],
	['an API', new NodeApiError(node, {}, { message: 'The address is taken', description: 'Turn it on.' })],
])('says in the message what to do, for an error of %s', async (_, error) => {
	const thrown = await thrownFor(error);
	expect(thrown).toMatchObject({ message: 'The address is taken. Turn it on.', description: undefined });
	expect(thrown).toHaveProperty('node', node);
});

it('keeps what an error knows', async () => {
	const error = new NodeApiError(node, {}, { message: 'No.', description: 'Wait.' });
	error.context.graphFailure = { kind: 'token' };
	expect(await thrownFor(error)).toMatchObject({
		message: 'No. Wait.',
		context: { graphFailure: { kind: 'token' } },
	});
});

it('leaves alone what has nothing more to say', async () => {
	const bug = new TypeError('x is not a function');
	expect(await thrownFor(bug)).toBe(bug);
	expect(await thrownFor(new NodeOperationError(node, 'Events is empty.'))).toMatchObject({
		message: 'Events is empty.',
	});
});
