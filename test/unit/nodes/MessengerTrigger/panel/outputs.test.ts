import { outputs } from '../../../../../nodes/MessengerTrigger/panel/outputs';

describe('the outputs', () => {
	const outputsFor = (parameters: object): Array<{ displayName?: string }> =>
		new Function('$parameter', `return ${outputs.slice(3, -2)}`)(parameters) as Array<{
			displayName?: string;
		}>;

	it('are one', () => {
		expect(outputsFor({ events: ['message', 'read'], options: {} })).toEqual([{ type: 'main' }]);
		expect(outputsFor({})).toEqual([{ type: 'main' }]);
	});

	it('or one for each event, by its name', () => {
		const parameters = { events: ['quickReply', 'feed'], options: { outputPerEvent: true } };
		expect(outputsFor(parameters)).toEqual([
			{ type: 'main', displayName: 'Quick Reply' },
			{ type: 'main', displayName: 'Post or Comment' },
		]);
	});
});
