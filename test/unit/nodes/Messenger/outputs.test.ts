import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { askOutputs, outputCountOf, outputs } from '../../../../nodes/Messenger/outputs';

/** As n8n works an expression of outputs out: with nothing but the parameters. */
const shown = ($parameter: object): Array<{ displayName?: string }> =>
	new Function('$parameter', `return ${outputs.slice(3, -2)}`)($parameter) as Array<{ displayName?: string }>;

it('has the outputs of a question where one is asked, No Answer first: n8n sends there what timed out', () => {
	expect(shown({ operation: 'sendAndWait' }).map(({ displayName }) => displayName)).toEqual(askOutputs);
	expect(askOutputs[0]).toBe('No Answer');
	expect(outputCountOf({ operation: 'sendAndWait' })).toBe(3);
});

it('has one output for everything else, as ever', () => {
	expect(shown({ operation: 'sendText' })).toEqual([{ type: 'main' }]);
	expect(shown({})).toEqual([{ type: 'main' }]);
	expect(outputCountOf({ operation: 'sendText' })).toBe(1);
});

it('is an expression for n8n', () => {
	expect(new Messenger().description.outputs).toBe(outputs);
	expect(outputs.startsWith('={{') && outputs.endsWith('}}')).toBe(true);
});
