import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { buyers } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const psid = buyers[0]!.psid;

beforeEach(() => resetN8nServices());

const run = async (operation: string, parameters: INodeParameters = {}, resource = 'profile') =>
	(
		await runNode({
			node: new Messenger(),
			parameters: { resource, operation, ...parameters },
			credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
			items: [{ psid }],
		})
	).json[0]!;

const profile = () => simulators.messenger.state().profile;
const calls = () => simulators.world.calls;
const menu = (...item: INodeParameters[]) => ({
	menu: { language: [{ locale: 'default', composerInputDisabled: false, items: { item } }] },
});
const shop = { type: 'web_url', title: 'Shop', url: 'https://example.com/shop', height: 'tall' };
const track = { type: 'postback', title: 'Where is my order?', payload: 'TRACK' };

describe('the profile of a Page', () => {
	it('gets a Get Started button', async () => {
		await run('setGetStarted', { payload: 'HELLO' });
		expect(profile()).toEqual({ get_started: { payload: 'HELLO' } });
	});

	it('gets a greeting in several languages', async () => {
		await run('setGreeting', {
			greeting: {
				language: [
					{ locale: 'default', text: 'Hi {{user_first_name}}' },
					{ locale: 'fr_FR', text: 'Bonjour' },
				],
			},
		});
		expect(profile().greeting).toEqual([
			{ locale: 'default', text: 'Hi {{user_first_name}}' },
			{ locale: 'fr_FR', text: 'Bonjour' },
		]);
	});

	it('gets a menu and the Get Started button that it needs, in one call', async () => {
		await run('setPersistentMenu', {
			menuFor: 'everybody',
			getStartedPayload: 'HELLO',
			...menu(shop, track),
		});
		expect(calls()).toHaveLength(1);
		expect(profile()).toEqual({
			get_started: { payload: 'HELLO' },
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: false,
					call_to_actions: [
						{ type: 'web_url', title: 'Shop', url: shop.url, webview_height_ratio: 'tall' },
						track,
					],
				},
			],
		});
	});

	it('gets no menu without Get Started, and says so', async () => {
		await expect(run('setPersistentMenu', { menuFor: 'everybody', ...menu(track) })).rejects.toMatchObject({
			description: expect.stringContaining('Get Started'),
		});
	});

	it('can have a menu for one person', async () => {
		await run('setGetStarted', { payload: 'HELLO' });
		simulators.messenger.buyer(psid).write('hi');
		const set = await run('setPersistentMenu', { menuFor: 'person', psid, ...menu(track) });
		expect(set).toMatchObject({ success: true, psid });
		expect(profile()).not.toHaveProperty('persistent_menu');
	});

	it('gets ice breakers, commands, an account-linking URL and domains', async () => {
		const question = [{ question: 'What do you sell?', payload: 'SHOW' }];
		await run('setIceBreakers', {
			iceBreakers: { language: [{ locale: 'default', questions: { question } }] },
		});
		const command = [{ name: '/track', description: 'Where is my order?' }];
		await run('setCommands', { commands: { language: [{ locale: 'default', commands: { command } }] } });
		await run('setAccountLinkingUrl', { url: 'https://example.com/connect' });
		await run('setDomains', { domains: 'example.com, https://shop.example.com/path' });
		expect(profile()).toEqual({
			ice_breakers: [{ locale: 'default', call_to_actions: question }],
			commands: [{ locale: 'default', commands: [{ name: 'track', description: 'Where is my order?' }] }],
			account_linking_url: 'https://example.com/connect',
			whitelisted_domains: ['https://example.com', 'https://shop.example.com'],
		});
	});

	it('can be read: what is set, and what is not', async () => {
		await run('setGetStarted', { payload: 'HELLO' });
		expect(await run('get')).toEqual({
			get_started: { payload: 'HELLO' },
			subject_to_new_eu_privacy_rules: false,
			notSet: [
				'account_linking_url',
				'commands',
				'greeting',
				'ice_breakers',
				'persistent_menu',
				'whitelisted_domains',
			],
		});
	});

	it('loses what is deleted', async () => {
		await run('setPersistentMenu', { menuFor: 'everybody', getStartedPayload: 'HELLO', ...menu(track) });
		await run('delete', { profileFields: ['persistent_menu', 'get_started'] });
		expect(profile()).toEqual({});
	});
});

describe('refused before any call:', () => {
	const question = (count: number) =>
		Array.from({ length: count }, () => ({ question: 'What?', payload: 'X' }));

	it.each<[string, string, INodeParameters, string]>([
		[
			'a greeting over 300 characters',
			'setGreeting',
			{ greeting: { language: [{ locale: 'default', text: 'x'.repeat(301) }] } },
			'Greeting: Text has 301 characters, but Messenger takes at most 300',
		],
		[
			'a greeting without the language for all others',
			'setGreeting',
			{ greeting: { language: [{ locale: 'fr_FR', text: 'Bonjour' }] } },
			'there is no entry with the locale "default"',
		],
		[
			'a language twice',
			'setGreeting',
			{
				greeting: {
					language: [
						{ locale: 'default', text: 'a' },
						{ locale: 'default', text: 'b' },
					],
				},
			},
			'the locale "default" appears twice',
		],
		[
			'five ice breakers',
			'setIceBreakers',
			{ iceBreakers: { language: [{ questions: { question: question(5) } }] } },
			'5 questions, but Messenger takes at most 4',
		],
		[
			'21 items in the menu',
			'setPersistentMenu',
			{ menuFor: 'everybody', ...menu(...Array.from({ length: 21 }, () => track)) },
			'21 items, but Messenger takes at most 20',
		],
		[
			'a title over 30 characters in the menu',
			'setPersistentMenu',
			{ menuFor: 'everybody', ...menu({ ...track, title: 'x'.repeat(31) }) },
			'Item 1: Title has 31 characters',
		],
		[
			'a menu that leaves people nothing to do',
			'setPersistentMenu',
			{ menuFor: 'everybody', menu: { language: [{ locale: 'default', composerInputDisabled: true }] } },
			'there are no items',
		],
		['a domain without encryption', 'setDomains', { domains: 'http://example.com' }, 'https://'],
		['an account-linking URL that is none', 'setAccountLinkingUrl', { url: 'shop' }, 'not a web address'],
		['deleting nothing', 'delete', { profileFields: [] }, 'nothing is chosen'],
	])('%s', async (_, operation, parameters, complaint) => {
		await expect(run(operation, parameters)).rejects.toThrow(complaint);
		expect(calls()).toEqual([]);
	});
});

describe('the profile of a person', () => {
	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	it('has name and picture', async () => {
		expect(await run('getProfile', { psid }, 'user')).toEqual({
			psid,
			firstName: 'Jamie',
			lastName: 'Rivera',
			pictureUrl: expect.stringContaining('http'),
		});
		expect(calls()).toHaveLength(1);
	});

	it('has as much more as Facebook gives', async () => {
		const person = await run('getProfile', { psid, moreFields: ['locale', 'gender'] }, 'user');
		expect(person).toMatchObject({ firstName: 'Jamie', locale: 'en_US', notAvailable: ['gender'] });
		expect(calls().map(({ status }) => status)).toEqual([400, 200, 200, 400]);
	});

	it('is not there for who has never written', async () => {
		const nobodyYet = buyers[1]!.psid;
		await expect(
			run('getProfile', { psid: nobodyYet, moreFields: ['locale'] }, 'user'),
		).rejects.toMatchObject({
			name: 'NodeApiError',
			description: expect.stringContaining('2018218'),
		});
		expect(calls()).toHaveLength(1);
	});
});
