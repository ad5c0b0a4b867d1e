import { graphFailureOf } from '../../nodes/vendors/messenger/errors/errors';
import { failureOf, runMessenger, withMessengerChat } from '../support/messengerRun';

const { simulators, psid } = withMessengerChat();

const run = async (resource: string, operation: string, parameters = {}) =>
	await runMessenger(`${simulators.origin}/graph.facebook.com`, [resource, operation], {
		psid,
		...parameters,
	});

/** Facebook's answer to calls that end so. */
const answer = (match: string, body: unknown) =>
	void simulators.world.faults.add({ on: 'call', action: 'fail', status: 200, body, match });

describe('a call that Facebook answers with "success": false', () => {
	it.each([
		['conversation', 'takeThreadControl', '/take_thread_control', false],
		['conversation', 'releaseThreadControl', '/release_thread_control', 'false'],
		['moderation', 'block', '/moderate_conversations', false],
	])('has failed, and did nothing: %s, %s', async (resource, operation, match, success) => {
		answer(match, { success });
		const error = await failureOf(run(resource, operation));
		expect(error.message).toContain('Facebook did not do this');
		expect(graphFailureOf(error)).toMatchObject({ kind: 'invalid', status: 200, mayHaveBeenSent: false });
	});
});
