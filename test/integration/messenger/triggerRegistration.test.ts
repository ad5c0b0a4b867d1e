import axios from 'axios';

import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { app, page, pageAccessToken } from '../../../playground/seed.ts';
import { eventually } from '../../support/eventually';
import { loadOptionsContext } from '../../support/loadOptions';
import { messengerCredential } from '../../support/messengerCredential';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { logLines } from '../../support/n8nCore';

const { simulators, host, psid, trigger, subscription, subscribedFields, items, delivered } =
	withMessengerTrigger();

describe('a webhook address that is somebody else’s', () => {
	/** Another program of the merchant has registered itself with the app. */
	async function registerForeign(fields: string[]): Promise<void> {
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${app.id}/subscriptions`,
			{
				object: 'page',
				callback_url: simulators.receiver.url,
				verify_token: 'theirs',
				fields: fields.join(','),
			},
			{ headers: { authorization: `Bearer ${app.id}|${app.secret}` } },
		);
	}

	it('is not overwritten, but named', async () => {
		await registerForeign(['feed']);
		await expect(host.publish(trigger())).rejects.toMatchObject({
			message: `Your Facebook app already sends its events to ${simulators.receiver.url}. A Facebook app has only one webhook address. Switch off whatever answers there, use another app, or turn on Options > Take Over From Another Workflow in this node.`,
		});
		expect(subscription()).toMatchObject({ callbackUrl: simulators.receiver.url, fields: ['feed'] });
	});

	it('is not overwritten by a test run either', async () => {
		await registerForeign(['feed']);
		await expect(host.test(trigger())).rejects.toThrow('already sends its events');
		expect(subscription()!.callbackUrl).toBe(simulators.receiver.url);
	});

	it('is taken over when wanted, with all fields it had', async () => {
		await registerForeign(['feed', 'messages']);
		const placed = trigger({ options: { takeOver: true } });
		await host.publish(placed);
		expect(subscription()).toMatchObject({
			callbackUrl: host.urlOf(placed),
			fields: ['feed', 'messages', 'messaging_postbacks', 'messaging_referrals'],
		});
	});

	it('stays when it has taken over from us in the meantime', async () => {
		const placed = trigger();
		await host.publish(placed);
		await registerForeign(['feed']);
		expect(await host.unpublish(placed)).toBe(true);
		expect(subscription()!.callbackUrl).toBe(simulators.receiver.url);
	});

	it('of another workflow of ours stays as well', async () => {
		const first = trigger();
		await host.publish(first);
		const second = trigger({ options: { takeOver: true } });
		await host.publish(second);
		await host.unpublish(first);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(second));
	});

	it('does not lose the fields others have on the Page', async () => {
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${page.id}/subscribed_apps`,
			{ subscribed_fields: 'leadgen,feed' },
			{ headers: { authorization: `Bearer ${pageAccessToken}` } },
		);
		await host.publish(trigger());
		expect(subscribedFields()).toEqual([
			'leadgen',
			'feed',
			'messages',
			'messaging_postbacks',
			'messaging_referrals',
		]);
	});
});

describe('a test run beside the published workflow', () => {
	it('gets the event, and gives the address back', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published, true));
		simulators.messenger.buyer(psid).write('test');
		await delivered(1);
		await eventually('the published address', () => subscription()!.callbackUrl === host.urlOf(published));
		simulators.messenger.buyer(psid).write('for real');
		expect(await delivered(2)).toEqual([200, 200]);
		expect(items().map(({ text }) => text)).toEqual(['test', 'for real']);
	});

	it('gives it back when nothing came', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		expect(await host.stopTest(tested)).toBe(true);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published));
	});

	it('ends its registration when the published workflow is gone by then', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		await host.unpublish(published);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published, true));
		await host.stopTest(tested);
		expect(subscription()).toBeNull();
		expect(logLines.map(({ message }) => message).join()).toContain(
			'could not give the webhook address back',
		);
	});

	it('does not take the address from a workflow that was published during the test', async () => {
		const placed = trigger();
		const tested = { ...placed, staticData: {} };
		await host.test(tested);
		await host.publish(placed);
		await host.stopTest(tested);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(placed));
		await host.unpublish(placed);
		expect(subscription()).toBeNull();
	});

	it('without a published workflow leaves nothing behind', async () => {
		const tested = trigger();
		await host.test(tested);
		await host.stopTest(tested);
		expect(subscription()).toBeNull();
	});
});

describe('publishing fails with a sentence', () => {
	it('when Facebook is real and n8n is known only as localhost, before any call', async () => {
		const placed = { ...trigger(), credentials: [messengerCredential('https://graph.facebook.com')] };
		await expect(host.publish(placed)).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(
				/^Facebook can't reach this n8n at http:\/\/localhost:\d+: .*\. Give n8n a public https address.*WEBHOOK_URL/,
			),
		});
	});

	it('when the token lacks a permission, and leaves no half registration', async () => {
		const { value } = simulators.messenger.issueToken({ permissions: ['pages_messaging'] });
		const placed = {
			...trigger(),
			credentials: [
				messengerCredential(`${simulators.origin}/graph.facebook.com`, { pageAccessToken: value }),
			],
		};
		await expect(host.publish(placed)).rejects.toMatchObject({ name: 'NodeApiError' });
		expect(subscription()).toBeNull();
	});
});

describe('publishing with keys that do not fit', () => {
	it.each([
		['a wrong App Secret', { appSecret: '0'.repeat(32) }],
		['the App ID of another app', { appId: '1234' }],
	])('%s is called that, and not a broken token', async (_, changes) => {
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, changes);
		await expect(host.publish({ ...trigger(), credentials: [credential] })).rejects.toMatchObject({
			message: expect.stringMatching(
				/^App ID and App Secret of the credential "Messenger API" do not match\. Copy/,
			),
			context: { graphFailure: { kind: 'app-secret' } },
		});
		expect(subscription()).toBeNull();
	});
});

describe('registered by hand', () => {
	it('it calls nobody, and knows the token that the panel shows', async () => {
		const placed = trigger({ registration: 'manual' });
		await host.publish(placed);
		expect(simulators.world.calls).toEqual([]);

		const { getVerifyToken } = new MessengerTrigger().methods.listSearch;
		const { results } = await getVerifyToken.call(loadOptionsContext(placed));
		const params = {
			'hub.mode': 'subscribe',
			'hub.verify_token': String(results[0]!.value),
			'hub.challenge': '1158201444',
		};
		const answer = await axios.get<number>(host.urlOf(placed), { params });
		expect(answer.data).toBe(1158201444);
		await host.unpublish(placed);
		expect(simulators.world.calls).toEqual([]);
	});
});

describe('a workflow that can not be published', () => {
	const publish = async (changes: Record<string, string>) => {
		const placed = trigger();
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, changes);
		const error = await host
			.publish({ ...placed, credentials: [{ ...credential, name: 'My shop' }] })
			.catch((thrown: unknown) => thrown);
		expect(error).toHaveProperty('description', undefined);
		return (error as Error).message;
	};

	it.each([
		[
			'wrong token',
			{ pageAccessToken: 'EAAnonsense' },
			/the credential "My shop"\. .*Generate a new Page access token/,
		],
		[
			'wrong secret',
			{ appSecret: 'nonsense' },
			/credential "My shop".*\. Copy .* again from developers\.facebook\.com/,
		],
		[
			'no token',
			{ pageAccessToken: '' },
			/^The credential "My shop" can't be used: Page Access Token is empty\. Open/,
		],
	])(
		'says in one message what is wrong, with which credential, and what to do: %s',
		async (_, changes, told) => {
			expect(await publish(changes)).toMatch(told);
		},
	);
});
