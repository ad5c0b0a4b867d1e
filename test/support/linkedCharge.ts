import axios from 'axios';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { toSaveFor } from '../../nodes/vendors/payPal/vault/customer';
import { payLinkParameter, readCheckoutToken, toWaitingUrl } from '../../nodes/payPage/checkoutLink';
import { app, buyers, page } from '../../playground/seed.ts';
import { Buyer, type ChatMessage } from './buyer';
import { eventually } from './eventually';
import { withMessengerTrigger } from './messengerTrigger';
import { runNode, runWebhook, type NodeRun, type PlacedNode } from './n8nCore';
import { shopCredentials } from './shopCredentials';
import type { WaitingExecution } from './triggerHost';
import { WaitingPayment } from './waitingPayment';

/** A button below the question whether to pay with the linked account. */
interface Button {
	title: string;
	payload?: string;
	url?: string;
}

/** An execution of Charge Linked Account that waits on the n8n of the trigger. */
export interface AskedToTap {
	execution: WaitingExecution;
	/** What it went on with, per output; undefined while it waits. */
	left?: INodeExecutionData[][];
	/** What n8n passes on when the time is over. */
	timedOut: IDataObject;
	payNow: Button;
	otherWay: Button;
	/** The words of the question. */
	words: string;
	/** The page behind "Pay another way", as a browser reaches it. */
	page: WaitingPayment;
}

let executions = 9000;

/** A published trigger, two people who have written, and what they do with linked accounts. */
export function withLinkedCharge() {
	const under = withMessengerTrigger();
	const { simulators, host, psid } = under;
	const buyer = new Buyer(simulators);
	const other = new Buyer(simulators, buyers[1]!.psid);
	let trigger: PlacedNode;
	/** The node answers Facebook first, and charges then. */
	const working = new Set<Promise<unknown>>();

	beforeEach(async () => {
		working.clear();
		simulators.messenger.buyer(psid).write('hi');
		simulators.messenger.buyer(other.psid).write('hi');
		trigger = under.trigger();
		await host.publish(trigger);
	});

	const charge = (
		parameters: IDataObject = {},
		extra: Partial<NodeRun> = {},
	): NodeRun & { executionId: string } => ({
		node: new MessengerCheckout(),
		credentials: shopCredentials(simulators.origin),
		executionId: String(++executions),
		baseUrl: host.baseUrl,
		items: [{ psid }],
		...extra,
		parameters: {
			resource: 'payment',
			operation: 'chargeLinkedAccount',
			psid,
			currency: 'USD',
			linesSource: 'json',
			linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
			waitAmount: 1,
			waitUnit: 'hours',
			...parameters,
		} as NonNullable<PlacedNode['parameters']>,
	});

	const buttonsOf = (message: ChatMessage | undefined): Button[] => {
		const { buttons, elements } = (message?.attachment?.payload ?? {}) as {
			buttons?: Button[];
			elements?: Array<{ buttons: Button[] }>;
		};
		return buttons ?? elements?.[0]?.buttons ?? [];
	};
	const wordsOf = (message: ChatMessage | undefined): string => {
		const { text, elements } = (message?.attachment?.payload ?? {}) as {
			text?: string;
			elements?: Array<{ title?: string; subtitle?: string }>;
		};
		return (
			message?.text ?? text ?? [elements?.[0]?.title, elements?.[0]?.subtitle].filter(Boolean).join('\n')
		);
	};

	return {
		...under,
		buyer,
		other,
		buttonsOf,
		wordsOf,
		/** Runs the node, whatever comes of it. */
		run: async (parameters: IDataObject = {}, extra: Partial<NodeRun> = {}) =>
			await runNode(charge(parameters, extra)),
		/** What the account is like from now on. */
		account: async (settings: object) =>
			await axios.patch(`${simulators.origin}/_playground/paypal/account`, settings),
		/** PayPal has an account saved for this person. @returns its payment token */
		async save(who = psid): Promise<string> {
			const { customerId: id, merchantCustomerId: merchant_customer_id } = toSaveFor({
				pageId: page.id,
				psid: who,
			});
			return await saveAtPayPal(simulators.origin, { id, merchant_customer_id });
		},
		revoke: async (token: string) =>
			await axios.post(`${simulators.origin}/_playground/paypal/payment-tokens/${token}/revoke`, {}),
		/** Asks the first person, and lets the execution wait. */
		async ask(parameters: IDataObject = {}, extra: Partial<NodeRun> = {}): Promise<AskedToTap> {
			const placed = charge(parameters, extra);
			const run = await runNode(placed);
			if (!run.waitTill) throw new Error('The execution does not wait');
			const [[item]] = run.executeData.data.main as [[INodeExecutionData]];
			const message = (await buyer.got()).at(-1);
			const [payNow, otherWay] = buttonsOf(message);
			const parked = { ...placed, parked: run.executeData };
			const asked: AskedToTap = {
				timedOut: item.json,
				payNow: payNow!,
				otherWay: otherWay!,
				words: wordsOf(message),
				page: WaitingPayment.from(parked, buyer, behindPayPage(host.baseUrl, (otherWay ?? payNow)!.url!)),
				execution: {
					state: 'waiting',
					signature: new URL(
						run.context.getWorkflowDataProxy(0).$execution.resumeUrl as string,
					).searchParams.get('signature')!,
					suffix: 'answer',
					calls: 0,
					async take(request, response) {
						const work = runWebhook(parked, 'setup', request, response);
						working.add(work);
						const result = await work;
						if (result.workflowData && !asked.left)
							asked.left = result.workflowData.map((items) => items ?? []);
						return result;
					},
				},
			};
			host.waiting.set(placed.executionId, asked.execution);
			return asked;
		},
		/** The first person taps, Facebook has delivered it, so many times in all, and what follows is done. */
		async tap(button: Button, count: number, who = psid): Promise<void> {
			simulators.messenger.buyer(who).tapPostback(button as Required<Button>);
			await under.delivered(count);
			await Promise.all(working);
		},
		/** Everything the trigger and the node do after they have answered Facebook has been done. */
		settled: async (what: string, look: () => boolean | Promise<boolean>) => await eventually(what, look),
		newest: async () => (await buyer.got()).at(-1),
		/** Calls to PayPal besides tokens, e.g. `POST /v2/checkout/orders`. */
		payPalCalls: () =>
			simulators.world.calls
				.filter(({ vendor, path }) => vendor === 'paypal' && !path.includes('/oauth2/'))
				.map(({ method, path }) => `${method} ${path}`),
		taken: () => simulators.payPal.state().captures,
		/** From now on another process of the same n8n has the trigger. */
		async goToAnotherProcess(): Promise<void> {
			await jest.isolateModulesAsync(async () => {
				const { MessengerTrigger } = await import('../../nodes/MessengerTrigger/MessengerTrigger.node');
				host.replace(trigger, { ...trigger, node: new MessengerTrigger() });
			});
		},
	};
}

/** Where the pay page of the trigger relays a link of the chat to. */
function behindPayPage(origin: string, url: string): string {
	const token = new URL(url).searchParams.get(payLinkParameter);
	return toWaitingUrl(origin, readCheckoutToken(token, app.secret)!, { step: 'pay' });
}

async function saveAtPayPal(origin: string, customer: object): Promise<string> {
	const api = `${origin}/api-m.paypal.com`;
	const { merchant } = await import('../../playground/seed.ts');
	const auth = { username: merchant.clientId, password: merchant.clientSecret };
	const { data } = await axios.post<{ access_token: string }>(
		`${api}/v1/oauth2/token`,
		'grant_type=client_credentials',
		{ auth },
	);
	const http = axios.create({ baseURL: api, headers: { Authorization: `Bearer ${data.access_token}` } });
	const context = { return_url: 'https://shop.example/a', cancel_url: 'https://shop.example/b' };
	const paypal = { usage_type: 'MERCHANT', experience_context: context };
	const setup = await http.post<{ id: string }>('/v3/vault/setup-tokens', {
		customer,
		payment_source: { paypal },
	});
	const { id } = setup.data;
	await axios.post(`${origin}/www.paypal.com/agreements/approve?approval_session_id=${id}`, {});
	const token = { id, type: 'SETUP_TOKEN' };
	return (await http.post<{ id: string }>('/v3/vault/payment-tokens', { payment_source: { token } })).data.id;
}
