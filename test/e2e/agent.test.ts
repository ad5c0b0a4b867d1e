import axios from 'axios';

import { app, buyers, merchant, pageAccessToken } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { Reviewer } from '../support/reviewer.ts';
import { ScriptedModel } from '../support/scriptedModel.ts';
import { withShop } from '../support/shop.ts';
import { refundWithReview } from './refundWithReview.ts';

jest.setTimeout(120_000);

interface PaymentAnswer {
	payment: { status: string };
	orderId?: string;
	captureId?: string;
}

interface Element {
	title: string;
	subtitle: string;
	/** The lines of a receipt have none. */
	buttons?: Array<{ url?: string }>;
}

/** workflows/selling-agent.json, with a model that does what the test says. */
describe('an AI agent with our nodes as its tools', () => {
	const shop = withShop({ published: [] });
	const model = new ScriptedModel();
	const reviewer = new Reviewer();
	const { psid } = buyers[0]!;
	let buyer: Buyer;
	let credential: { id: string; name: string };
	let paidFor = '';

	beforeAll(async () => {
		const { api } = shop;
		const data = { apiKey: 'sk-none', url: await model.start() };
		credential = await api.saveCredential({ name: 'Scripted model', type: 'openAiApi', data });
		const { id } = shop.workflows.find(({ file }) => file === 'selling-agent.json')!;
		const { name, nodes, connections, settings } = await api.workflow(id);
		const withModel = nodes.map((node) =>
			node.name === 'Model' ? { ...node, credentials: { openAiApi: credential } } : node,
		);
		await api.updateWorkflow(id, { name, nodes: withModel, connections, settings });
		await api.publish(id);
		buyer = new Buyer(shop.simulators.origin, psid);
	}, 60_000);

	afterAll(async () => await Promise.all([model.stop(), reviewer.stop()]));

	const captures = () => shop.simulators.payPal.state().captures.length;

	const pageSays = async (text: string) =>
		await eventually(`"${text}" in the chat`, async () =>
			(await buyer.got()).find((one) => one.text === text),
		);

	const payCard = async (known: number): Promise<Element> =>
		await eventually('the pay card', async () =>
			(await buyer.got())
				.slice(known)
				.flatMap(({ attachment }) => (attachment?.payload.elements ?? []) as Element[])
				.find(({ buttons }) => buttons?.[0]?.url !== undefined),
		);

	/** What a browser does that follows the button of a pay card: the order that opens at PayPal. */
	const open = async (url: string): Promise<string> => {
		const answer = await fetch(url, {
			redirect: 'manual',
			headers: { 'User-Agent': 'Mozilla/5.0 (iPhone)' },
		});
		return new URL(answer.headers.get('location') ?? '').searchParams.get('token') ?? '';
	};

	const asksForPayment = (input: object) => ({ calls: [{ tool: 'Ask_for_payment', input }] });

	it('shows the products and answers in the chat', async () => {
		model.plays({ calls: [{ tool: 'Show_the_products' }] }, { says: 'Here they are.' });
		await buyer.writes('what do you have?');
		await pageSays('Here they are.');
		const [carousel] = (await buyer.got()).filter(({ attachment }) => attachment);
		expect(carousel!.attachment!.payload.elements).toHaveLength(6);
		expect(model.toolAnswers()).toEqual([[expect.objectContaining({ psid, messageId: expect.any(String) })]]);
	});

	it('is offered tools that say what they do, and may fill in only what the merchant left to it', () => {
		const tools = model.tools();
		expect(Object.keys(tools).sort()).toEqual(['Ask_for_payment', 'Show_the_products']);
		expect(tools.Show_the_products!.parameters.properties).toEqual({});
		expect(tools.Ask_for_payment!.description).toMatch(/^Send the customer a card to pay/);
		expect(tools.Ask_for_payment!.parameters).toMatchObject({
			properties: {
				product: { type: 'number', description: 'The number in front of the product in the list' },
				quantity: { type: 'number' },
			},
			required: expect.arrayContaining(['product', 'quantity']),
		});
	});

	it('waits until the buyer has paid, also one who closes the window, and is told so', async () => {
		const known = (await buyer.got()).length;
		const taken = captures();
		const madeUp = { psid: buyers[1]!.psid, price: '0.01', currency: 'HUF' };
		model.plays(asksForPayment({ product: 0, quantity: 2, ...madeUp }), { says: 'Thank you, on its way!' });
		await buyer.writes('two mugs please');
		const card = await payCard(known);
		expect(card).toMatchObject({ title: 'Your order: 2 items', subtitle: '$52.95' });
		await eventually('a waiting agent', async () =>
			(await shop.api.executions()).some(({ status }) => status === 'waiting'),
		);
		expect(model.questions).toHaveLength(1);

		const orderId = await open(card.buttons![0]!.url!);
		await buyer.approves(orderId);
		await pageSays('Thank you, on its way!');
		const [[answer]] = model.toolAnswers() as [[PaymentAnswer]];
		expect(answer).toMatchObject({ orderId, payment: { status: 'PAID' } });
		expect(captures() - taken).toBe(1);
		paidFor = answer.captureId!;
	});

	it('is told in words what is wrong, and can put it right', async () => {
		const known = (await buyer.got()).length;
		model.plays(asksForPayment({ product: 99, quantity: 1 }), asksForPayment({ product: 5, quantity: 1 }), {
			says: 'That is paid.',
		});
		await buyer.writes('a unicorn');
		const card = await payCard(known);
		const orderId = await open(card.buttons![0]!.url!);
		await buyer.approves(orderId);
		await pageSays('That is paid.');
		const [[refusal], [answer]] = model.toolAnswers() as [[{ error: string }], [PaymentAnswer]];
		expect(refusal.error).toMatch(/cart.*\. .+\.$/i);
		expect(answer.payment.status).toBe('PAID');
	});

	it('hears when the card could not be delivered, and does not wait for anybody', async () => {
		await buyer.blocks(true);
		model.plays(asksForPayment({ product: 0, quantity: 1 }), { says: 'never seen' });
		shop.simulators.messenger.buyer(psid).tapPostback({ title: 'Buy', payload: 'Buy Stoneware mug' });
		const [[answer]] = (await eventually(
			'the second question',
			() => model.questions.length >= 2 && model.toolAnswers(),
		)) as [[PaymentAnswer]];
		expect(answer.payment.status).toBe('CANCELLED');
		await buyer.blocks(false);
	});

	it('gives money back only when a person has agreed', async () => {
		const baseUrl = await reviewer.start();
		const telegram = await shop.api.saveCredential({
			name: 'Reviewer',
			type: 'telegramApi',
			data: { accessToken: 'none', baseUrl },
		});
		const credentials = {
			model: credential,
			reviewer: telegram,
			payPal: shop.credentials.payPalCheckoutApi!,
		};
		const { id } = await shop.api.createWorkflow(refundWithReview('refund', credentials));
		await shop.api.publish(id);
		const isWaiting = async () =>
			await eventually('a waiting agent', async () => {
				const [newest] = await shop.api.executions({ workflowId: id });
				return newest?.status === 'waiting';
			});
		const statusNow = () => shop.simulators.payPal.state().captures.find((one) => one.id === paidFor)?.status;
		for (const agreed of [false, true]) {
			const wish = { toolParameters: { captureId: paidFor }, hitlParameters: {} };
			model.plays({ calls: [{ tool: 'Refund', input: wish }] }, { says: 'Over.' });
			await axios.post(`${shop.n8n.origin}/webhook/refund`, { text: 'my money back, please' });
			const question = await reviewer.isAsked();
			expect(question.text).toMatch(`Refund ${paidFor}?`);
			await isWaiting();
			expect(statusNow()).toBe('COMPLETED');
			await question.answer(agreed);
			await eventually('the second question', () => model.questions.length === 2);
			expect(statusNow()).toBe(agreed ? 'REFUNDED' : 'COMPLETED');
			expect(JSON.stringify(model.toolAnswers())).toMatch(agreed ? '"status":"COMPLETED"' : 'User rejected');
		}
	});

	it('never gets to see a secret, nor the way back to its own execution', async () => {
		const everything = JSON.stringify(model.all());
		const tokens = await Promise.all(
			(await shop.api.executions()).map(async ({ id }) => resumeTokenOf(await shop.api.execution(id))),
		);
		expect(tokens.length).toBeGreaterThan(2);
		for (const secret of [app.secret, pageAccessToken, merchant.clientSecret, ...tokens])
			expect(everything).not.toContain(secret);
		expect(everything).not.toMatch(/A21AA|mc1-|reference_id/);
	});
});

const resumeTokenOf = ({ data }: { data: unknown }): string =>
	(data as { resumeToken?: string }).resumeToken ?? 'an execution without a token';
