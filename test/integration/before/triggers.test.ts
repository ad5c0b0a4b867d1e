import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';

import axios from 'axios';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { app } from '../../../playground/seed.ts';
import { leftBy, versions } from '../../support/before';
import { Buyer } from '../../support/buyer';
import { loginCredential, messengerCredential } from '../../support/messengerCredential';
import { runNode, type PlacedNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { withPayPalTrigger } from '../../support/payPalTrigger';

const { simulators, host, trigger, webhooks, recordedApproval, deliver, calls } = withPayPalTrigger();

/** What n8n has kept of a workflow with a trigger of ours. */
interface Kept extends Required<Pick<PlacedNode, 'workflowId' | 'nodeId' | 'webhookId'>> {
	parameters: INodeParameters;
	staticData: IDataObject;
}

interface KeptOfMessenger extends Kept {
	verifyTokens: { registered: string; byHand: string };
	/** Bodies that came in, and the items they became. */
	deliveries: string[];
	items: IDataObject[];
}

interface KeptOfPayPal extends Kept {
	webhooks: Array<{ id: string; url: string }>;
}

describe.each(versions)('Messenger Trigger, published by %s', (version) => {
	const kept = () => {
		const { verifyTokens, deliveries, items, ...published } = leftBy<KeptOfMessenger>(
			version,
			'staticData/messengerTrigger',
			{ n8n: host.baseUrl },
		);
		const text = JSON.stringify(published.staticData);
		const { receiver } = simulators;
		const staticData = JSON.parse(
			text.replaceAll('http://other-program.invalid/webhook', receiver.url),
		) as IDataObject;
		const placed: PlacedNode = {
			...published,
			// What one of them has got is known to this process.
			workflowId: `workflow-of-${version}`,
			staticData,
			node: new MessengerTrigger(),
			typeVersion: 1,
			credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
		};
		return { placed, verifyTokens, deliveries, items };
	};

	const subscription = () => simulators.messenger.state().app.subscription;
	const handshake = async (placed: PlacedNode, token: string) =>
		await axios.get<string>(host.urlOf(placed), {
			params: { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': token },
			validateStatus: () => true,
		});

	it('has the address it had: Facebook is not asked to change anything', async () => {
		const { placed } = kept();
		await host.publish({ ...placed, staticData: {} });
		const changes = () => calls('POST', '/subscriptions').length + calls('POST', '/subscribed_apps').length;
		const before = changes();
		await host.publish(placed);
		expect(changes()).toBe(before);
		expect(subscription()!.callbackUrl).toBe(`${host.baseUrl}/webhook/${placed.webhookId}/messenger`);
	});

	it('gives the address back to whom it had taken it from, when it is unpublished', async () => {
		const { placed } = kept();
		await host.publish({ ...placed, staticData: {} });
		await host.publish(placed);
		await host.unpublish(placed);
		expect(subscription()).toMatchObject({
			callbackUrl: simulators.receiver.url,
			fields: ['feed', 'messages'],
		});
		expect(placed.staticData).not.toHaveProperty('global.messengerCheckout');
	});

	it('knows the verify token that Facebook has, and the one that a person has entered there', async () => {
		const { placed, verifyTokens } = kept();
		await host.publish(placed);
		const { status, data } = await handshake(placed, verifyTokens.registered);
		expect([status, String(data)]).toEqual([200, '1158201444']);
		const byHand = { ...placed, parameters: { ...placed.parameters, registration: 'manual' } };
		host.replace(placed, byHand);
		expect((await handshake(byHand, verifyTokens.byHand)).status).toBe(200);
		expect((await handshake(byHand, 'another')).status).toBe(403);
	});

	it('makes the same items of the same deliveries', async () => {
		const { placed, deliveries } = kept();
		await host.publish(placed);
		for (const body of deliveries) {
			const signature = createHmac('sha256', app.secret).update(body).digest('hex');
			const { status } = await axios.post(host.urlOf(placed), body, {
				headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
			});
			expect(status).toBe(200);
		}
		const { items } = leftBy<{ items: IDataObject[] }>(version, 'staticData/messengerTrigger');
		const timeless = (json: IDataObject) => ({ ...json, timestamp: 0, replyWindowEndsAt: 0 });
		expect(host.executions.flat().map(timeless)).toEqual(items.map(timeless));
	});
});

describe.each(versions)('PayPal Checkout Trigger, published by %s', (version) => {
	/** With the IDs that PayPal has given it this time. */
	const kept = async () => {
		const { webhooks: registered, ...published } = leftBy<KeptOfPayPal>(
			version,
			'staticData/payPalCheckoutTrigger',
			{ n8n: host.baseUrl },
		);
		const placed = { ...trigger(), ...published, typeVersion: 1 };
		await host.publish({ ...placed, staticData: {} });
		const [now] = webhooks();
		expect(now!.url).toBe(registered[0]!.url);
		const text = JSON.stringify(published.staticData).replaceAll(registered[0]!.id, now!.id);
		return { ...placed, staticData: JSON.parse(text) as IDataObject };
	};

	it('uses the webhook it has at PayPal', async () => {
		const placed = await kept();
		const [{ id } = {}] = webhooks();
		await host.publish(placed);
		expect(webhooks().map((webhook) => webhook.id)).toEqual([id]);
		expect(calls('POST', '/v1/notifications/webhooks')).toHaveLength(1);
	});

	it('proves what comes by the ID it has kept', async () => {
		const placed = await kept();
		host.replace(placed, placed);
		const delivery = await recordedApproval(placed);
		expect(await deliver(placed, delivery)).toBe(200);
		expect(host.executions.flat()).toMatchObject([{ eventType: 'CHECKOUT.ORDER.APPROVED' }]);
	});

	it('takes its webhook away when it is unpublished', async () => {
		const placed = await kept();
		await host.unpublish(placed);
		expect(webhooks()).toEqual([]);
		expect(JSON.stringify(placed.staticData)).not.toContain('"webhookId"');
	});
});

describe.each(versions)('a login that %s has kept in a workflow', (version) => {
	it('still speaks for the Page', async () => {
		const { parameters, loginToken, pageToken, staticData } = leftBy<{
			parameters: INodeParameters;
			loginToken: string;
			pageToken: string;
			staticData: IDataObject;
		}>(version, 'staticData/login');
		await new Buyer(simulators.origin).writes('hi');
		// It was sealed for the address that Facebook had, so that is where it is sent to.
		const { interceptors } = (
			createRequire(require.resolve('n8n-core')) as unknown as (name: string) => typeof axios
		)('axios');
		const bearers: string[] = [];
		const watch = interceptors.request.use((config) => {
			bearers.push(JSON.stringify(config.headers));
			config.url = config.url!.replace('http://vendors.invalid', simulators.origin);
			return config;
		});
		try {
			await runNode({
				node: new Messenger(),
				parameters,
				credentials: [loginCredential('http://vendors.invalid/graph.facebook.com', loginToken)],
				staticData,
				continueOnFail: true,
			});
		} finally {
			interceptors.request.eject(watch);
		}
		expect(bearers[0]).toContain(pageToken);
	});
});

describe('a part of a refund whose answer 590ea3f did not get', () => {
	it('is asked for under the request ID of that time, when another execution wants it', async () => {
		const { parameters, staticData } = leftBy<{ parameters: INodeParameters; staticData: IDataObject }>(
			'590ea3f',
			'staticData/lostRefund',
		);
		const [lost] = /refund-[0-9a-f]{31}/.exec(JSON.stringify(staticData))!;
		await runNode({
			node: new PayPalCheckout(),
			parameters,
			credentials: [payPalCredential(simulators.origin)],
			executionId: '2',
			staticData,
			continueOnFail: true,
		});
		expect(calls('POST', '/refund')).toMatchObject([{ requestId: lost }]);
	});
});
