import axios from 'axios';

import { app, buyers, merchant, pageAccessToken } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { Reviewer } from '../support/reviewer.ts';
import { ScriptedModel } from '../support/scriptedModel.ts';
import { withShop } from '../support/shop.ts';
import { agentThatAsks, refundWithReview, reviewers } from './agentFlows.ts';

jest.setTimeout(120_000);

interface PaymentAnswer {
	payment: { status: string };
	orderId?: string;
	captureId?: string;
}

interface ToTap {
	title: string;
	payload: string;
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
	/** Payments that can be given back. */
	const paidFor: string[] = [];

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
		expect(card).toMatchObject({ title: 'Your order: 2 items', subtitle: '$52.95, incl. $4.95 shipping' });
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
		paidFor.push(answer.captureId!);
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
		expect(refusal.error).toMatch(/currency.*\. .+\.$/i);
		expect(answer.payment.status).toBe('PAID');
		paidFor.push(answer.captureId!);
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

	const publish = async (workflow: ReturnType<typeof agentThatAsks>) => {
		const { id } = await shop.api.createWorkflow(workflow);
		await shop.api.publish(id);
		return id;
	};
	const isWaiting = async (workflowId: string) =>
		await eventually('a waiting agent', async () => {
			const [newest] = await shop.api.executions({ workflowId });
			return newest?.status === 'waiting';
		});
	const statusOf = (captureId: string) =>
		shop.simulators.payPal.state().captures.find((one) => one.id === captureId)?.status;
	/** The quick reply of this title below this question in somebody's chat, once it is asked. */
	const reply = async (to: string, question: string, title: string, known: number) =>
		await eventually(`"${question}"`, () =>
			(
				shop.simulators.messenger
					.thread(to)
					.messages.slice(known)
					.find(({ text }) => text === question)?.quickReplies as ToTap[] | undefined
			)?.find((one) => one.title === title),
		);

	/** The agent wants to give the first payment back, a person is asked, and this is what they say. */
	const refundsOnlyWhenAgreed = async (
		path: string,
		reviewer: Parameters<typeof refundWithReview>[2],
		answer: (captureId: string, agreed: boolean, whenParked: () => Promise<unknown>) => Promise<void>,
	) => {
		const captureId = paidFor.shift()!;
		const credentials = { model: credential, payPal: shop.credentials.payPalCheckoutApi! };
		const id = await publish(refundWithReview(path, credentials, reviewer));
		for (const agreed of [false, true]) {
			const wish = { toolParameters: { captureId }, hitlParameters: {} };
			model.plays({ calls: [{ tool: 'Refund', input: wish }] }, { says: 'Over.' });
			await axios.post(`${shop.n8n.origin}/webhook/${path}`, { text: 'my money back, please' });
			await answer(captureId, agreed, async () => {
				await isWaiting(id);
				expect(statusOf(captureId)).toBe('COMPLETED');
			});
			await eventually('the second question', () => model.questions.length === 2);
			expect(statusOf(captureId)).toBe(agreed ? 'REFUNDED' : 'COMPLETED');
			expect(JSON.stringify(model.toolAnswers())).toMatch(agreed ? '"status":"COMPLETED"' : 'User rejected');
		}
	};

	it('gives money back only when a person has agreed, on Telegram', async () => {
		const data = { accessToken: 'none', baseUrl: await reviewer.start() };
		const telegram = await shop.api.saveCredential({ name: 'Reviewer', type: 'telegramApi', data });
		await refundsOnlyWhenAgreed(
			'refund-telegram',
			reviewers.telegram(telegram),
			async (captureId, agreed, whenParked) => {
				const question = await reviewer.isAsked();
				expect(question.text).toMatch(`Refund ${captureId}?`);
				await whenParked();
				await question.answer(agreed);
			},
		);
	});

	it('gives money back only when a person of the shop has agreed in Messenger', async () => {
		const shopkeeper = buyers[2]!.psid;
		const chat = shop.simulators.messenger.buyer(shopkeeper);
		const messages = () => shop.simulators.messenger.thread(shopkeeper).messages;
		model.plays({ says: 'Hello.' });
		chat.write('It is me');
		await eventually('an answer', () => messages().some(({ text }) => text === 'Hello.'));
		await refundsOnlyWhenAgreed(
			'refund-messenger',
			reviewers.messenger(shop.credentials.messengerApi!, shopkeeper),
			async (captureId, agreed, whenParked) => {
				const known = messages().findLastIndex(({ from }) => from === 'buyer');
				const answer = await reply(shopkeeper, `Refund ${captureId}?`, agreed ? 'Approve' : 'Decline', known);
				await whenParked();
				chat.tapQuickReply(answer);
			},
		);
	});

	it('asks in the chat, waits for the answer however long it takes, and goes on with it', async () => {
		const credentials = { model: credential, messenger: shop.credentials.messengerApi! };
		const id = await publish(agentThatAsks('asks', credentials, psid));
		const known = shop.simulators.messenger.thread(psid).messages.length;
		model.plays(
			{ calls: [{ tool: 'Ask_them', input: { question: 'Which color?' } }] },
			{ says: 'Blue it is.' },
		);
		await axios.post(`${shop.n8n.origin}/webhook/asks`, { text: 'find out the color' });
		const blue = await reply(psid, 'Which color?', 'Blue', known);
		await isWaiting(id);
		expect(model.questions).toHaveLength(1);
		shop.simulators.messenger.buyer(psid).tapQuickReply(blue);
		await eventually('the second question', () => model.questions.length === 2);
		expect(model.toolAnswers()).toEqual([
			[expect.objectContaining({ answer: expect.objectContaining({ status: 'ANSWERED', value: 'BLUE' }) })],
		]);
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
