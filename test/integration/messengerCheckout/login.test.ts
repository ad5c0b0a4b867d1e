import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { readCheckoutToken } from '../../../nodes/payPage/checkoutLink';
import { app, page, secondPage, secondPageBuyers } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';
import { loadOptionsContext } from '../../support/loadOptions';
import { loginCredential } from '../../support/messengerCredential';
import { chosenPage } from '../../support/messengerLogin';
import { runNode } from '../../support/n8nCore';

const { simulators, checkout } = withCheckout();
const psid = secondPageBuyers[0]!.psid;

beforeEach(() => {
	checkout.credentials[0] = loginCredential(`${simulators.origin}/graph.facebook.com`);
	simulators.messenger.buyer(psid).write('hi');
});

const fromPage = () => simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page');

const templates = () => fromPage().map(({ attachment }) => attachment!.payload.template_type);

describe('with Facebook Login', () => {
	it('the Page is chosen from those of the person', async () => {
		const node = new MessengerCheckout();
		const context = loadOptionsContext({
			node,
			parameters: chosenPage('') as never,
			credentials: checkout.credentials,
		});
		const { results } = await node.methods.listSearch.searchPages.call(context);
		expect(results.map(({ value }) => value)).toEqual([page.id, secondPage.id]);
	});

	it('the chosen Page asks, is paid and says thank you', async () => {
		const order = { ...chosenPage(secondPage.id), psid };
		const orderId = await checkout.order(order);
		expect(templates()).toEqual(['generic']);
		await new Buyer(simulators.origin, psid).approves(orderId);
		const settled = await checkout.run('settlePayment', {
			...chosenPage(secondPage.id),
			orderId,
			settleOptions: {},
		});
		expect(settled).toMatchObject({
			output: 1,
			json: { psid, pageId: secondPage.id, payment: { status: 'PAID' } },
		});
		await checkout.notify(settled.json, chosenPage(secondPage.id));
		expect(templates()).toEqual(['generic', 'receipt']);
	});

	it('an order of another Page is not taken for one of the chosen Page', async () => {
		const orderId = await checkout.order({ ...chosenPage(secondPage.id), psid });
		await new Buyer(simulators.origin, psid).approves(orderId);
		const { output, json } = await checkout.run('settlePayment', {
			...chosenPage(page.id),
			orderId,
			settleOptions: {},
		});
		expect([output, (json.payment as IDataObject).status]).toEqual([0, 'MISMATCH']);
	});

	it('pay links are signed with the secret of the app that was logged in with', async () => {
		await runNode({
			node: new MessengerCheckout(),
			credentials: checkout.credentials,
			staticData: {
				global: { messengerCheckout: { payPageUrl: 'http://localhost:5678/webhook/1/messenger' } },
			},
			parameters: {
				resource: 'payment',
				operation: 'requestPaymentAndWait',
				...chosenPage(secondPage.id),
				psid,
				currency: 'USD',
				linesSource: 'json',
				linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
				waitAmount: 1,
				waitUnit: 'hours',
			} as never,
		});
		const [card] = fromPage()[0]!.attachment!.payload.elements as Array<{ buttons: Array<{ url: string }> }>;
		const token = new URL(card!.buttons[0]!.url).searchParams.get('c');
		expect(readCheckoutToken(token, app.secret)).toBeDefined();
		expect(readCheckoutToken(token, 'another secret')).toBeUndefined();
	});

	it('no order is made while no Page is chosen', async () => {
		await expect(checkout.order({ ...chosenPage(''), psid })).rejects.toThrow('Page of this node is empty');
		expect(simulators.world.calls).toEqual([]);
	});
});
