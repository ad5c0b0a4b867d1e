import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { buyers } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { resetN8nServices, runNode, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea] = buyers;
const inbox = '263902037430900';
const dayMs = 24 * 60 * 60_000;

const handOver = async (
	handOverOptions: INodeParameters = {},
	psid = jamie!.psid,
	more: Partial<NodeRun> = {},
) =>
	(
		await runNode({
			node: new Messenger(),
			parameters: { resource: 'conversation', operation: 'handOver', psid, handOverOptions },
			credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
			...more,
		})
	).json[0]!;

const thread = (psid = jamie!.psid) => simulators.messenger.thread(psid);
const owner = (psid?: string) => simulators.messenger.routing.ownerOf(thread(psid));
const said = (psid?: string) =>
	thread(psid).messages.flatMap(({ from, text }) => (from === 'page' ? [text] : []));
const fail = (match: string, error: object, times = 1) =>
	simulators.world.faults.add({ on: 'call', action: 'fail', status: 400, match, body: { error }, times });

beforeEach(() => {
	resetN8nServices();
	for (const { psid } of buyers) simulators.messenger.buyer(psid).write('hi');
});

describe('Let a Person Take Over', () => {
	it('says so, gives the chat to the Page inbox, and says until when', async () => {
		const before = Date.now();
		const item = await handOver({ metadata: 'about order CART-7' });
		expect(item).toMatchObject({
			psid: jamie!.psid,
			handedOver: true,
			said: true,
			silentBy: 'facebook',
			text: 'I am passing you on to a person. They will answer right here in the chat as soon as they can.',
			messageId: expect.stringMatching(/^m_/) as string,
		});
		expect(Date.parse(String(item.silentUntil)) - before).toBeGreaterThanOrEqual(dayMs);
		expect(owner()).toBe(inbox);
		expect(said()).toEqual([item.text]);
	});

	it("speaks the person's language, or the one that is chosen, or in the shop's own words", async () => {
		expect((await handOver({}, lea!.psid)).text).toMatch(/^Je vous passe une personne/);
		expect((await handOver({ language: 'de' })).text).toMatch(/^Ich gebe das an einen Menschen weiter/);
	});

	it("says the shop's own words", async () => {
		await handOver({ text: 'Robin will answer you.' });
		expect(said()).toEqual(['Robin will answer you.']);
	});

	it('a chat that a person has is left to them, and nothing is said twice', async () => {
		await handOver();
		expect(await handOver()).toMatchObject({ handedOver: true, alreadyHandedOver: true, said: false });
		expect(said()).toHaveLength(1);
		expect(owner()).toBe(inbox);
	});

	it('is done also when nothing can be said any more', async () => {
		simulators.world.clock.advance(25 * 60 * 60_000);
		expect(await handOver()).toMatchObject({ handedOver: true, said: false, outcome: 'outside-window' });
		expect(owner()).toBe(inbox);
	});

	it('where Facebook does not route conversations, the trigger stays silent', async () => {
		fail('pass_thread_control', { message: '(#10) No routing.', code: 10 });
		expect(await handOver()).toMatchObject({ handedOver: true, said: true, silentBy: 'trigger' });
	});

	it('what fails for a moment is done again, and said once', async () => {
		fail('pass_thread_control', { message: 'Service temporarily unavailable', code: 2, is_transient: true });
		expect(await handOver()).toMatchObject({ handedOver: true, silentBy: 'facebook' });
		expect(said()).toHaveLength(1);
	});

	it.each(['Retry On Fail', 'Retry'])('what fails for longer is done at %s, and said once', async (how) => {
		fail('pass_thread_control', { message: 'Too many calls', code: 4 });
		const first = { executionId: how, resumeToken: how };
		const again = how === 'Retry' ? { ...first, executionId: 'another', mode: 'retry' as const } : first;
		await expect(handOver({}, jamie!.psid, first)).rejects.toThrow('too many calls');
		expect(await handOver({}, jamie!.psid, again)).toMatchObject({ handedOver: true, said: true });
		expect([said(), owner()]).toEqual([[expect.any(String)], inbox]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['a note of 1001 characters', { metadata: 'x'.repeat(1001) }, /Note/],
		['a text of 2001 characters', { text: 'x'.repeat(2001) }, /Text/],
		['a language that is none', { language: 'xx' }, /Language: "xx"/],
	])('refuses %s before any call', async (_, given, named) => {
		simulators.world.calls.length = 0;
		await expect(handOver(given)).rejects.toThrow(named);
		expect(simulators.world.calls).toEqual([]);
	});
});
