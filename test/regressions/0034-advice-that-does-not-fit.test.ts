import { toGraphRoot } from '../../nodes/vendors/messenger/credentials/credentials';
import { graphFailureOf } from '../../nodes/vendors/messenger/errors/errors';
import { buyers } from '../../playground/seed.ts';
import { messengerCredential } from '../support/messengerCredential';
import { failureOf, runMessenger } from '../support/messengerRun';
import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';

const simulators = withSimulators();
const { psid } = buyers[0]!;
const base = () => `${simulators.origin}/graph.facebook.com`;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

describe('the version of the Graph API', () => {
	it.each(['26', '26.0', 'v26', 'V26.0', ' v26.0 ', 'v 26'])('is understood as %j', (graphApiVersion) => {
		const credentials = { graphBaseUrl: 'https://graph.facebook.com/', graphApiVersion };
		expect(toGraphRoot(credentials)).toBe('https://graph.facebook.com/v26.0');
	});

	const send = async (graphApiVersion: string) =>
		await runMessenger(
			base(),
			['message', 'sendText'],
			{ psid, text: 'hi' },
			{ credentials: [messengerCredential(base(), { graphApiVersion })] },
		);

	it('may be written without its letter and its zero', async () => {
		expect((await send('26')).json[0]).toMatchObject({ psid });
	});

	it.each(['', 'latest', '26.0.1', 'v26.x'])('is refused before any call when it is %j', async (version) => {
		const calls = simulators.world.calls.length;
		const error = await failureOf(send(version));
		expect(error.message).toContain('Graph API Version is not a version. Use a version like v26.0.');
		expect(simulators.world.calls).toHaveLength(calls);
	});
});

describe('a conversation that can not be taken', () => {
	it('is for the default app of the Page, and there is none', async () => {
		const error = (await failureOf(
			runMessenger(base(), ['conversation', 'takeThreadControl'], { psid }),
		)) as Error & { description: string };
		expect(graphFailureOf(error)).toMatchObject({ kind: 'permission', mayHaveBeenSent: false });
		expect(error.message).toContain('does not let your app take this conversation');
		expect(error.description).toContain('choose your app under Conversation Routing');
	});
});

describe('a person without a profile', () => {
	it('is no value that Facebook does not accept, and no missing permission', async () => {
		const error = (await failureOf(
			runMessenger(base(), ['user', 'getProfile'], { psid: buyers[1]!.psid }),
		)) as Error & { description: string };
		expect(graphFailureOf(error)).toMatchObject({ kind: 'invalid', code: 100, subcode: 2018218 });
		expect(error.message).toContain('has no profile of this person');
		expect(error.description).toContain('Go on without their name');
		expect(error.description).not.toContain('App Review');
	});
});
