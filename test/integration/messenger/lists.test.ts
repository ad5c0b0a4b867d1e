import type { ILoadOptionsFunctions, INodeListSearchResult, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { readTemplate } from '../../../nodes/vendors/messenger/templates/approvedTemplate';
import { buyers, page, secondPage } from '../../../playground/seed.ts';
import { withGraphRecorder } from '../../support/graphRecorder';
import { loadOptionsContext } from '../../support/loadOptions';
import { loginCredential, messengerCredential } from '../../support/messengerCredential';
import { chosenPage } from '../../support/messengerLogin';
import { runMessenger } from '../../support/messengerRun';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { runNode } from '../../support/n8nCore';
import { graphOf } from '../../../nodes/vendors/messenger/api/graph';

const { simulators, host, trigger, subscribedFields } = withMessengerTrigger();
const base = () => `${simulators.origin}/graph.facebook.com`;

/** Pages as Meta may make them: short, empty in between, whatever was asked for. */
const shapes = [[1], [0, 1], [0, 0, 2], [2, 0, 1], [25]];

const run = async (resource: string, operation: string, parameters: INodeParameters = {}) => {
	// Two reads of conversations a second are what Meta takes, and this is about lists.
	simulators.messenger.limits.enforced = false;
	return (await runMessenger(base(), [resource, operation], parameters)).json;
};
const all = { returnAll: true };
const body = 'Good news! Your order is on its way to you now.';

async function fill(): Promise<void> {
	for (const { psid } of buyers) simulators.messenger.buyer(psid).write('hi');
	for (let count = 0; count < 4; count++) simulators.messenger.buyer(buyers[0]!.psid).write(`${count}`);
	for (const name of ['a_1', 'a_2', 'a_3', 'a_4']) {
		await run('template', 'create', { name, language: 'en', body, wording: 'own' });
		await run('persona', 'create', { name, pictureUrl: 'https://example.com/p.jpg' });
	}
	simulators.world.clock.advance(60_000);
}

describe.each(shapes)('when the pages of a list have %j entries:', (...pageSizes) => {
	beforeEach(async () => {
		await fill();
		simulators.messenger.lists.pageSizes = pageSizes;
	});

	it('Get Many gives all there are, or as many as wanted', async () => {
		expect(await run('template', 'getMany', all)).toHaveLength(4);
		expect(await run('template', 'getMany', { limit: 3 })).toHaveLength(3);
		expect(await run('persona', 'getMany', all)).toHaveLength(4);
		expect(await run('persona', 'getMany', { limit: 3 })).toHaveLength(3);
	});

	it('all conversations are found, and all messages of one', async () => {
		expect(await run('conversation', 'getMany', all)).toHaveLength(buyers.length);
		const conversation = { __rl: true, mode: 'psid', value: buyers[0]!.psid };
		expect(await run('conversation', 'getMessages', { ...all, conversation })).toHaveLength(5);
	}, 20_000);

	it('publishing sees which fields the Page shares with the app already', async () => {
		await host.publish(trigger({ events: ['message'], options: { moreFields: 'feed, message_reads' } }));
		await host.publish(trigger({ events: ['postback'], options: { takeOver: true } }));
		expect(subscribedFields()).toEqual(expect.arrayContaining(['feed', 'message_reads', 'messages']));
		expect(subscribedFields()).toContain('messaging_postbacks');
	});

	it('a picker never ends at an empty page', async () => {
		const context = loadOptionsContext({ node: new Messenger(), credentials: [messengerCredential(base())] });
		const { searchTemplates, searchPersonas, searchConversations, searchLibraryTemplates } = new Messenger()
			.methods.listSearch;
		expect(await scroll(searchTemplates, context)).toHaveLength(4);
		expect(await scroll(searchPersonas, context)).toHaveLength(4);
		expect(await scroll(searchPersonas, context, 'a_4')).toEqual(['a_4']);
		simulators.messenger.limits.enforced = false;
		expect(await scroll(searchConversations, context)).toHaveLength(buyers.length);
		expect((await scroll(searchLibraryTemplates, context)).length).toBeGreaterThan(1);
	});

	it('so does the picker of Pages after a login', async () => {
		const credentials = [loginCredential(base())];
		const context = loadOptionsContext({ node: new Messenger(), parameters: chosenPage(''), credentials });
		const { searchPages } = new Messenger().methods.listSearch;
		expect(await scroll(searchPages, context)).toEqual([page.name, secondPage.name]);
		expect(await scroll(searchPages, context, secondPage.name)).toEqual([secondPage.name]);
	});

	it('an approved template is found by its name', async () => {
		const { context } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'persona', operation: 'getMany', limit: 1 },
			credentials: [messengerCredential(base())],
		});
		const wanted = { kind: 'paid', name: 'a_4', language: 'en', bodyValues: [] } as never;
		expect(await readTemplate(graphOf(context), wanted, 'en')).toMatchObject({ name: 'a_4' });
	});
});

/** What a merchant sees who scrolls down to the end; n8n stops where nothing comes. */
async function scroll(
	search: (filter?: string, token?: string) => Promise<INodeListSearchResult>,
	context: ILoadOptionsFunctions,
	filter = '',
): Promise<string[]> {
	const names: string[] = [];
	let token: string | undefined;
	do {
		const found: INodeListSearchResult = await search.call(context, filter, token);
		if (found.results.length === 0) return names;
		names.push(...found.results.map(({ name }) => name));
		token = found.paginationToken as string | undefined;
	} while (token);
	return names;
}

describe('a list', () => {
	const recorder = withGraphRecorder();
	const personas = async () =>
		(await runMessenger(recorder.baseUrl, ['persona', 'getMany'], { ...all })).json.map(({ id }) => id);
	const paged = (entries: string[], paging: object) => ({
		body: { data: entries.map((id) => ({ id, name: id })), paging },
	});

	it('follows the address of the next page where there is no cursor', async () => {
		recorder.reply = ({ query }) =>
			query.after === 'x'
				? paged(['2'], { cursors: { before: 'x', after: 'y' } })
				: paged(['1'], { next: 'https://graph.facebook.com/v26.0/108/personas?limit=1&after=x' });
		expect(await personas()).toEqual(['1', '2']);
	});

	it('has ended at a full page that names no next one', async () => {
		const full = Array.from({ length: 100 }, (_, index) => String(index));
		recorder.reply = () => paged(full, { cursors: { before: 'a', after: 'b' } });
		expect(await personas()).toHaveLength(100);
		expect(recorder.calls).toHaveLength(1);
	});

	it('that leads round in a circle ends', async () => {
		recorder.reply = ({ query }) =>
			paged([query.after ?? '0'], {
				cursors: { after: query.after === 'a' ? 'b' : 'a' },
				next: 'https://graph.facebook.com/v26.0/108/personas',
			});
		expect(await personas()).toEqual(['0', 'a', 'b']);
	});
});
