import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { buyers, page } from '../../../playground/seed.ts';
import { itWithVendorData } from '../../support/conformanceData';
import { withGraphRecorder, type RecordedCall } from '../../support/graphRecorder';
import { complaintsAbout } from '../../support/graphSpec';
import { messengerCredential } from '../../support/messengerCredential';
import { runNode } from '../../support/n8nCore';

const psid = buyers[0]!.psid;
const recorder = withGraphRecorder();

const call = async (
	resource: string,
	operation: string,
	parameters: INodeParameters,
): Promise<RecordedCall> => {
	recorder.reply = () => ({ body: { success: true, data: [] } });
	await runNode({
		node: new Messenger(),
		parameters: { resource, operation, psid, ...parameters },
		credentials: [messengerCredential(recorder.baseUrl)],
	});
	return recorder.calls.at(-1)!;
};

const language = (values: INodeParameters) => ({ language: [{ locale: 'default', ...values }] });
const button = { type: 'postback', title: 'Track', payload: 'TRACK' };
const menu = language({ items: { item: [button] } });
const fieldsToDelete = ['account_linking_url', 'commands', 'get_started', 'ice_breakers', 'persistent_menu'];

describe("what sets a Page up is as Meta's machine-readable description has it:", () => {
	it.each<[string, string, INodeParameters, string]>([
		['profile', 'setGetStarted', { payload: 'HELLO' }, 'POST messenger_profile'],
		['profile', 'setPersistentMenu', { menuFor: 'everybody', menu }, 'POST messenger_profile'],
		['profile', 'setPersistentMenu', { menuFor: 'person', menu }, 'POST custom_user_settings'],
		[
			'profile',
			'setIceBreakers',
			{ iceBreakers: language({ questions: { question: [{ question: 'What?', payload: 'X' }] } }) },
			'POST messenger_profile',
		],
		[
			'profile',
			'setCommands',
			{ commands: language({ commands: { command: [{ name: 'track', description: 'Where?' }] } }) },
			'POST messenger_profile',
		],
		['profile', 'setAccountLinkingUrl', { url: 'https://example.com' }, 'POST messenger_profile'],
		['profile', 'setDomains', { domains: 'example.com' }, 'POST messenger_profile'],
		['profile', 'get', {}, 'GET messenger_profile'],
		['profile', 'delete', { profileFields: fieldsToDelete }, 'DELETE messenger_profile'],
		['conversation', 'getMany', {}, 'GET conversations'],
		['conversation', 'passThreadControl', { passTo: 'inbox', metadata: 'm' }, 'POST pass_thread_control'],
		['conversation', 'takeThreadControl', { metadata: 'm' }, 'POST take_thread_control'],
		['conversation', 'requestThreadControl', { metadata: 'm' }, 'POST request_thread_control'],
		['conversation', 'releaseThreadControl', {}, 'POST release_thread_control'],
		['conversation', 'extendThreadControl', { hours: 24 }, 'POST extend_thread_control'],
		['conversation', 'getThreadOwner', {}, 'GET thread_owner'],
		['moderation', 'ban', {}, 'POST moderate_conversations'],
		['moderation', 'block', {}, 'POST moderate_conversations'],
		['moderation', 'moveToSpam', {}, 'POST moderate_conversations'],
		['moderation', 'unban', {}, 'POST moderate_conversations'],
		['moderation', 'unblock', {}, 'POST moderate_conversations'],
		['page', 'subscribe', { fields: 'messages, feed' }, 'POST subscribed_apps'],
	])('%s: %s %j', async (resource, operation, parameters, edge) => {
		const made = await call(resource, operation, parameters);
		expect(`${made.method} ${made.path}`).toBe(edge.replace(' ', ` /${page.id}/`));
		expect(complaintsAbout(made)).toEqual([]);
	});

	it('except the greeting, which is in its guide only', async () => {
		const made = await call('profile', 'setGreeting', { greeting: language({ text: 'Hi' }) });
		expect(made.body).toEqual({ greeting: [{ locale: 'default', text: 'Hi' }] });
	});

	itWithVendorData('which does not know the greeting', async () => {
		const made = await call('profile', 'setGreeting', { greeting: language({ text: 'Hi' }) });
		expect(complaintsAbout(made)).toEqual(['greeting is unknown']);
	});
});
