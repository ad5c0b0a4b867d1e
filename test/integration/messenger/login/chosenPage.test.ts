import axios from 'axios';

import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { signMessengerDelivery } from '../../../../nodes/vendors/messenger/events/signature';
import { buyers, page, secondPage, secondPageBuyers } from '../../../../playground/seed.ts';
import { eventually } from '../../../support/eventually';
import { loadOptionsContext } from '../../../support/loadOptions';
import { chosenPage, withLogin } from '../../../support/messengerLogin';
import { placeTrigger } from '../../../support/messengerTrigger';
import { logLines, runNode, type PlacedNode } from '../../../support/n8nCore';
import { withTriggerHost } from '../../../support/triggerHost';

const { simulators, credentials, newPerson, sendText } = withLogin();
const host = withTriggerHost();
const psid = buyers[0]!.psid;

const paths = () => simulators.world.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`);

describe('after a login with Facebook', () => {
	it('the Pages of the person can be chosen, by words of their names', async () => {
		const { searchPages } = new Messenger().methods.listSearch;
		const context = loadOptionsContext({
			node: new Messenger(),
			parameters: chosenPage(''),
			credentials: credentials(),
		});
		expect((await searchPages.call(context)).results).toEqual([
			{ name: page.name, value: page.id },
			{ name: secondPage.name, value: secondPage.id },
		]);
		expect((await searchPages.call(context, 'fern')).results).toEqual([
			{ name: secondPage.name, value: secondPage.id },
		]);
	});

	it('the chosen Page writes, with its own token of a long-lived login, asked for once', async () => {
		const token = newPerson();
		simulators.messenger.buyer(psid).write('hi');
		await sendText(psid, page.id, token);
		await sendText(psid, page.id, token);
		expect(paths()).toEqual([
			'POST /v26.0/oauth/access_token',
			`GET /v26.0/${page.id}`,
			`POST /v26.0/${page.id}/messages`,
			`POST /v26.0/${page.id}/messages`,
		]);
	});

	it('and so does another Page of the same person', async () => {
		const other = secondPageBuyers[0]!.psid;
		simulators.messenger.buyer(other).write('hi');
		const { json } = await sendText(other, secondPage.id);
		expect(json[0]).toMatchObject({ psid: other });
	});

	it.each([190, 102])('a token that is refused meanwhile is replaced once: %i', async (code) => {
		const token = newPerson();
		simulators.messenger.buyer(psid).write('hi');
		await sendText(psid, page.id, token);
		const refused = {
			error: { message: 'Error validating access token', type: 'OAuthException', code },
		};
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/messages',
			action: 'fail',
			status: 401,
			body: refused,
		});
		await sendText(psid, page.id, token);
		expect(paths().slice(3)).toEqual([
			`POST /v26.0/${page.id}/messages`,
			'POST /v26.0/oauth/access_token',
			`GET /v26.0/${page.id}`,
			`POST /v26.0/${page.id}/messages`,
		]);
	});

	it('the trigger registers itself, verifies and starts workflows', async () => {
		const placed: PlacedNode = {
			...placeTrigger(simulators.origin, chosenPage(page.id)),
			credentials: credentials(),
		};
		await host.publish(placed);
		expect(simulators.messenger.state().app.subscription!.callbackUrl).toBe(host.urlOf(placed));
		simulators.messenger.buyer(psid).write('hi');
		await eventually('the event', () => host.executions.length === 1);
		const forged = await axios.post(host.urlOf(placed), '{}', {
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(Buffer.from('{}'), 'guess'),
			},
			validateStatus: () => true,
		});
		expect(forged.status).toBe(401);
		await host.unpublish(placed);
		expect(simulators.messenger.state().app.subscription).toBeNull();
	});

	it('Check Setup looks at the token of the chosen Page', async () => {
		const { json } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'page', operation: 'checkSetup', ...chosenPage(page.id) },
			credentials: credentials(),
		});
		const checks = json[0]!.checks as Array<{ about: string; status: string }>;
		expect(checks.find(({ about }) => about === 'token')!.status).toBe('ok');
		expect(checks.find(({ about }) => about === 'page')!.status).toBe('ok');
		expect(JSON.stringify([json, logLines])).not.toContain('EAA');
	});
});
