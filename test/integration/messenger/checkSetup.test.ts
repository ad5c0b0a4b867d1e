import axios from 'axios';
import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { app, page } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { placeTrigger } from '../../support/messengerTrigger';
import { resetN8nServices, runNode, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';
import { withTriggerHost } from '../../support/triggerHost';

const simulators = withSimulators();
const host = withTriggerHost();

beforeEach(() => resetN8nServices());

const run = async (
	operation: string,
	changes: Record<string, string> = {},
	parameters = {},
	more: Partial<NodeRun> = {},
) =>
	(
		await runNode({
			node: new Messenger(),
			parameters: { resource: 'page', operation, ...parameters },
			credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`, changes)],
			baseUrl: host.baseUrl,
			...more,
		})
	).json[0]!;

const check = async (changes?: Record<string, string>) => {
	const result = await run('checkSetup', changes);
	const checks = result.checks as Array<Record<string, string>>;
	const about = (name: string) => checks.find((candidate) => candidate.about === name);
	return { ...result, about } as IDataObject & { about: typeof about };
};

const registerForeign = async (callbackUrl: string) =>
	await axios.post(
		`${simulators.origin}/graph.facebook.com/v26.0/${app.id}/subscriptions`,
		{ object: 'page', callback_url: callbackUrl, verify_token: 'theirs', fields: 'messages' },
		{ headers: { authorization: `Bearer ${app.id}|${app.secret}` } },
	);

describe('Check Setup says', () => {
	it('that all is well, and what could be better', async () => {
		await host.publish(placeTrigger(simulators.origin));
		const result = await check();
		expect(result).toMatchObject({ ok: true, problems: [] });
		expect(result.summary).toBe(
			'Everything n8n can check is set up. One thing could be better: The Page has no Get Started button: for new people, a link such as m.me/yourpage?ref=mug does not start a workflow, and the chat cannot have a menu. Run this node once with Profile: Set Get Started.',
		);
		expect(result.warnings).toHaveLength(1);
		expect(result.about('token')!.message).toBe('The Page Access Token is valid and does not expire.');
		expect(result.about('page')!.message).toBe(`The Page is "Maple & Mug" (${page.id}).`);
		expect(result.about('appSubscription')).toMatchObject({
			status: 'ok',
			message: expect.stringContaining(', where a Messenger Trigger of this n8n answers.'),
		});
		expect(result.about('pageSubscription')!.status).toBe('ok');
		expect(result.about('getStarted')).toMatchObject({ status: 'warning' });
	});

	it('that nothing was published yet', async () => {
		const result = await check();
		expect(result).toMatchObject({
			ok: false,
			summary: expect.stringContaining('Your Facebook app has no webhook address'),
		});
		expect(result.about('pageSubscription')!.message).toContain('not subscribed to the Page');
	});

	it('that the address is of another program', async () => {
		await registerForeign(simulators.receiver.url);
		simulators.receiver.challengeAnswer = 'no';
		const result = await check();
		expect(result.about('appSubscription')).toMatchObject({
			status: 'problem',
			message: `Facebook sends events to ${simulators.receiver.url}, which is not an address of this n8n. Something answers there, but it is not a Messenger Trigger with this credential's App Secret.`,
			fix: expect.stringContaining('Take Over'),
		});
	});

	it('that no workflow answers any more', async () => {
		const placed = placeTrigger(simulators.origin);
		await host.publish(placed);
		host.reset();
		expect((await check()).about('appSubscription')).toMatchObject({
			message: expect.stringContaining('an address of this n8n. No published workflow answers there.'),
			fix: expect.stringMatching(/^Publish a workflow/),
		});
	});

	it('that a test has ended without giving the address back', async () => {
		const placed = placeTrigger(simulators.origin);
		await host.test(placed);
		expect((await check()).about('appSubscription')).toMatchObject({ status: 'warning' });
		host.reset();
		expect((await check()).about('appSubscription')).toMatchObject({
			status: 'problem',
			message: expect.stringContaining('a test that ended without giving the address back'),
		});
	});

	it('which fields the Page does not let the app have', async () => {
		await host.publish(placeTrigger(simulators.origin));
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${page.id}/subscribed_apps`,
			{ subscribed_fields: 'messages' },
			{ headers: { authorization: `Bearer ${messengerCredential('').data.pageAccessToken as string}` } },
		);
		const result = await check();
		expect(result.about('pageSubscription')).toMatchObject({
			status: 'problem',
			message: 'The Page does not share these fields with the app: messaging_postbacks, messaging_referrals.',
		});
		await run('subscribe');
		expect((await check()).about('pageSubscription')!.status).toBe('ok');
	});

	it('that the token is of another Page', async () => {
		const { value } = simulators.messenger.issueToken({ page: { id: '999', name: 'Other' } });
		const { problems } = await check({ pageAccessToken: value });
		expect(JSON.stringify(problems)).toContain('belongs to the Page \\"Other\\" (999)');
	});

	it('that the token will expire, and that it has', async () => {
		const in5Days = new Date(Date.now() + 5 * 86_400_000);
		const { value } = simulators.messenger.issueToken({ expiresAt: in5Days });
		expect((await check({ pageAccessToken: value })).about('token')).toMatchObject({
			status: 'warning',
			message: expect.stringContaining('is valid until'),
		});
		simulators.world.clock.advance(6 * 86_400_000);
		expect((await check({ pageAccessToken: value })).about('token')).toMatchObject({
			status: 'problem',
			message: expect.stringContaining('has expired'),
		});
	});

	it('which permission is missing', async () => {
		const { value } = simulators.messenger.issueToken({ permissions: ['pages_manage_metadata'] });
		expect((await check({ pageAccessToken: value })).about('permissions')).toMatchObject({
			status: 'problem',
			message: expect.stringContaining('lacks the permission pages_messaging'),
		});
	});

	it.each<[string, Record<string, string>, string]>([
		['that app and secret do not belong together', { appSecret: '0'.repeat(32) }, 'do not match'],
		['that the app is another one', { appId: '1234' }, 'do not match'],
		['that the token is worth nothing', { pageAccessToken: 'EAAnonsense' }, 'does not accept the Page'],
		['that Facebook is out of reach', { graphBaseUrl: 'http://localhost:9' }, "can't be reached"],
	])('%s, once and not with every question', async (_, changes, complaint) => {
		await host.publish(placeTrigger(simulators.origin));
		const result = await check(changes);
		expect(result.problems).toEqual([expect.stringContaining(complaint)]);
		expect(result.summary).toMatch(/^One problem found: /);
		expect(result.about('token')!.status).toBe('problem');
		expect(result.about('pageSubscription')!.status).toBe('unknown');
	});

	it('that too many calls were made, once', async () => {
		await host.publish(placeTrigger(simulators.origin));
		simulators.messenger.limits.throttle(page.id, 80006, 600_000);
		const { problems } = await check();
		expect(problems).toEqual([expect.stringContaining('accept calls again in 10 minutes')]);
	});

	it('that the credential has a gap, without asking anybody', async () => {
		expect(await check({ pageId: 'mapleandmug' })).toMatchObject({
			ok: false,
			problems: [expect.stringContaining('Page ID must contain only digits')],
		});
		expect(simulators.world.calls).toEqual([]);
	});

	it('when the last delivery came, and that one was refused', async () => {
		const placed = placeTrigger(simulators.origin);
		await host.publish(placed);
		const post = async (headers: object) =>
			await axios.post(host.urlOf(placed), '{}', { headers, validateStatus: () => true });
		await post({ 'content-type': 'application/json' });
		expect((await check()).about('lastDelivery')).toMatchObject({
			status: 'problem',
			message: expect.stringMatching(/^The last delivery, at .* was refused: missing-signature\.$/),
		});
	});

	it('nothing secret', async () => {
		const text = JSON.stringify(await run('checkSetup'));
		expect(text).not.toContain(app.secret);
		expect(text).not.toContain(messengerCredential('').data.pageAccessToken);
	});
});

describe('Subscribe to Events', () => {
	const fields = () => simulators.messenger.state().page.subscribedFields;

	it('adds to what the Page has', async () => {
		await run('subscribe', {}, { fields: ['feed'] });
		expect(await run('subscribe', {}, { fields: ['messages', 'feed'] })).toEqual({
			success: true,
			pageId: page.id,
			fields: ['feed', 'messages'],
		});
		expect(fields()).toEqual(['feed', 'messages']);
	});

	it.each([
		['a node of version 1', 'messages, feed', 1],
		['an expression', '={{ "messages, feed" }}', 2],
	])('takes names with commas between them from %s', async (_, written, typeVersion) => {
		const done = await run('subscribe', {}, { fields: written }, { typeVersion });
		expect(done.fields).toEqual(['messages', 'feed']);
	});

	it.each([
		['', 'Fields is empty, and the app is not subscribed to any fields yet', 1],
		[[], 'Events to Get is empty, and the app is not subscribed to any fields yet', 2],
		['messages; feed', 'Fields: "messages; feed" is not the name of a webhook field', 1],
		[['messages; feed'], 'Events to Get: "messages; feed" is not the name of a webhook field', 2],
	])('refuses %j', async (written, complaint, typeVersion) => {
		await expect(run('subscribe', {}, { fields: written }, { typeVersion })).rejects.toThrow(complaint);
		expect(fields()).toBeNull();
	});

	it('offers every field that an event of the Messenger Trigger comes with', () => {
		const offered = new Messenger().description.properties.find(
			({ name, type }) => name === 'fields' && type === 'multiOptions',
		)!.options as INodePropertyOptions[];
		expect(offered).toContainEqual({
			name: 'Post or Comment',
			value: 'feed',
			description: 'Facebook: feed',
		});
		expect(offered.map(({ value }) => value)).toEqual(
			expect.arrayContaining(['messages', 'messaging_postbacks', 'messaging_referrals']),
		);
	});
});
