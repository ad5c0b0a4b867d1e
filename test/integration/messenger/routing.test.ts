import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { app, buyers, page } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { loadOptionsContext } from '../../support/loadOptions';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const psid = buyers[0]!.psid;
const inbox = '263902037430900';

const credentials = () => [messengerCredential(`${simulators.origin}/graph.facebook.com`)];
const runAll = async (resource: string, operation: string, parameters: INodeParameters = {}) =>
	(
		await runNode({
			node: new Messenger(),
			parameters: { resource, operation, ...parameters },
			credentials: credentials(),
		})
	).json;
const run = async (operation: string, parameters?: INodeParameters) =>
	(await runAll('conversation', operation, { psid, ...parameters }))[0]!;

const thread = () => simulators.messenger.thread(psid);
const owner = () => simulators.messenger.routing.ownerOf(thread());

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

describe('a conversation', () => {
	it('is passed to the Page inbox, by its name', async () => {
		expect(await run('passThreadControl', { passTo: 'inbox', metadata: 'wants a person' })).toEqual({
			success: true,
			psid,
			newOwnerAppId: inbox,
		});
		expect(owner()).toBe(inbox);
	});

	it('is passed to another app by its ID, or to the default app', async () => {
		await run('passThreadControl', { passTo: 'app', targetAppId: app.id });
		expect(owner()).toBe(app.id);
		simulators.messenger.routing.setDefaultApp(page.id, inbox);
		await run('passThreadControl', { passTo: 'default' });
		expect(owner()).toBe(inbox);
	});

	it('is not passed to something that is no app', async () => {
		await expect(run('passThreadControl', { passTo: 'app', targetAppId: 'inbox' })).rejects.toThrow(
			'App ID: "inbox" is not an app ID',
		);
		expect(simulators.world.calls).toEqual([]);
	});

	it('is taken back, kept for longer and released', async () => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		simulators.messenger.pageInbox.take(psid);
		await run('takeThreadControl');
		expect(owner()).toBe(app.id);
		await run('extendThreadControl', { hours: 48 });
		expect(await run('getThreadOwner')).toMatchObject({ psid, owner: 'thisApp', ownerAppId: app.id });
		await run('releaseThreadControl');
		expect(await run('getThreadOwner')).toEqual({ psid, owner: 'nobody' });
	});

	it('can be asked for', async () => {
		await run('requestThreadControl', { metadata: 'the order is ready' });
		expect(owner()).toBe(app.id);
	});

	it('of the Page inbox is known as such to the default app', async () => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		simulators.messenger.pageInbox.take(psid);
		expect(await run('getThreadOwner')).toMatchObject({ owner: 'pageInbox' });
	});

	it('of somebody else can not be released, and the error says why', async () => {
		simulators.messenger.pageInbox.take(psid);
		await expect(run('releaseThreadControl')).rejects.toMatchObject({
			name: 'NodeApiError',
			description: expect.stringContaining('2534037'),
		});
	});

	it.each([0, 169, NaN])('is not kept for %s hours', async (hours) => {
		await expect(run('extendThreadControl', { hours })).rejects.toThrow('up to 168 hours');
		expect(simulators.world.calls).toEqual([]);
	});
});

describe('conversations', () => {
	it('are listed, newest first, with who it is', async () => {
		simulators.world.clock.advance(1000);
		simulators.messenger.buyer(buyers[1]!.psid).write('bonjour');
		const found = await runAll('conversation', 'getMany', { returnAll: true });
		expect(found).toMatchObject([
			{ psid: buyers[1]!.psid, name: 'Léa Moreau', snippet: 'bonjour', canReply: true },
			{ psid, name: 'Jamie Rivera', snippet: 'hi', messageCount: 1, folder: 'inbox' },
		]);
		expect(found[0]).toHaveProperty('id');
	});

	it('can be those with one person', async () => {
		simulators.messenger.buyer(buyers[1]!.psid).write('bonjour');
		const found = await runAll('conversation', 'getMany', { filters: { psid } });
		expect(found.map((conversation) => conversation.psid)).toEqual([psid]);
	});

	it('can be chosen by name in the panel', async () => {
		const { searchConversations } = new Messenger().methods.listSearch;
		const context = loadOptionsContext({ node: new Messenger(), credentials: credentials() });
		const { results } = await searchConversations.call(context);
		expect(results).toEqual([{ name: 'Jamie Rivera', value: expect.stringMatching(/^t_/) }]);
	});

	it('give their messages, by person or by ID', async () => {
		simulators.messenger.limits.enforced = false;
		await runNode({
			node: new Messenger(),
			parameters: { resource: 'message', operation: 'sendText', psid, text: 'Welcome!' },
			credentials: credentials(),
		});
		const byPerson = await runAll('conversation', 'getMessages', {
			conversation: { __rl: true, mode: 'psid', value: psid },
		});
		expect(byPerson).toMatchObject([
			{ from: 'page', text: 'Welcome!', mid: expect.stringMatching(/^m_/) },
			{ from: 'person', fromId: psid, fromName: 'Jamie Rivera', text: 'hi' },
		]);
		const id = String(byPerson[0]!.conversationId);
		const byId = await runAll('conversation', 'getMessages', {
			conversation: { __rl: true, mode: 'id', value: id },
			limit: 1,
		});
		expect(byId).toEqual([byPerson[0]]);
	});

	it('with somebody who never wrote are not there', async () => {
		const conversation = { __rl: true, mode: 'psid', value: buyers[2]!.psid };
		await expect(runAll('conversation', 'getMessages', { conversation })).rejects.toThrow(
			`Conversation: your Page has no conversation with ${buyers[2]!.psid}`,
		);
	});
});

describe('moderation', () => {
	it.each([
		['block', 'unblock'],
		['ban', 'unban'],
	])('can %s a person and %s them', async (operation, undo) => {
		expect(await runAll('moderation', operation, { psid })).toEqual([
			{ success: true, psid, action: operation },
		]);
		expect(thread().blockedBy).toBe('page');
		await runAll('moderation', undo, { psid });
		expect(thread().blockedBy).toBeUndefined();
	});

	it('moves a conversation to spam', async () => {
		await runAll('moderation', 'moveToSpam', { psid });
		expect(thread().isSpam).toBe(true);
	});

	it('takes nobody who is no PSID', async () => {
		await expect(runAll('moderation', 'block', { psid: 'jamie' })).rejects.toThrow('"jamie" is not a PSID');
		expect(simulators.world.calls).toEqual([]);
	});
});
