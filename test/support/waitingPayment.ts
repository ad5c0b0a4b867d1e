import type { IDataObject, IExecuteData, INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { Buyer } from './buyer';
import { runNode, runWebhook, type NodeRun, type PlacedNode } from './n8nCore';
import { shopCredentials } from './shopCredentials';

/** What a buyer's browser gets from a waiting execution. */
export interface PageAnswer {
	/** Where it is sent on to. */
	location?: string;
	/** What the page is about, e.g. `paid`. */
	page?: string;
	title?: string;
	/** Where the first button of the page leads. */
	button?: string;
	/** What the execution goes on with, per output; nothing while it keeps waiting. */
	left?: IDataObject[][];
	/** The same with what is beside their data. */
	items?: INodeExecutionData[][];
}

/** An execution that waits for a payment: parked by the real node, and answering a browser as n8n lets it. */
export class WaitingPayment {
	private static executions = 5000;

	private constructor(
		private readonly placed: PlacedNode & { parked: IExecuteData },
		readonly buyer: Buyer,
		/** Where the button of the pay card leads. */
		readonly payUrl: string,
	) {}

	/**
	 * Asks the first buyer for a mug.
	 *
	 * @param price in USD
	 */
	static async ask(
		origin: string,
		price = '24.00',
		waitOptions: IDataObject = {},
		parameters: IDataObject = {},
		extra: Partial<NodeRun> = {},
	): Promise<WaitingPayment> {
		const buyer = new Buyer(origin);
		await buyer.writes('hi');
		const placed: PlacedNode = {
			node: new MessengerCheckout(),
			credentials: shopCredentials(origin),
			executionId: String(++this.executions),
			parameters: {
				resource: 'payment',
				operation: 'requestPaymentAndWait',
				psid: buyers[0]!.psid,
				currency: 'USD',
				linesSource: 'json',
				linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: price }],
				waitAmount: 1,
				waitUnit: 'hours',
				waitOptions,
				...parameters,
			} as PlacedNode['parameters'] & object,
			...extra,
		};
		const { executeData, waitTill } = await runNode(placed);
		if (!waitTill) throw new Error('The execution does not wait');
		const card = (await buyer.got()).at(-1)!.attachment!.payload as unknown as PayCardPayload;
		return new WaitingPayment({ ...placed, parked: executeData }, buyer, card.elements[0]!.buttons[0]!.url);
	}

	/** An execution that waits already, with the link of the card that is in the chat. */
	static from(placed: PlacedNode & { parked: IExecuteData }, buyer: Buyer, payUrl: string): WaitingPayment {
		return new WaitingPayment(placed, buyer, payUrl);
	}

	/** The execution that waits, by what n8n knows it. */
	get execution(): { executionId: string; resumeToken: string } {
		const url = new URL(this.payUrl);
		return {
			executionId: this.placed.executionId!,
			resumeToken: url.searchParams.get('signature') ?? '',
		};
	}

	/** What n8n passes on through the first output when the time is over. */
	get timedOut(): IDataObject {
		return this.parked.json;
	}

	/** The whole item. */
	get parked(): INodeExecutionData {
		return this.placed.parked.data.main![0]![0]!;
	}

	/** The buyer taps the card, and PayPal opens this order. */
	async order(): Promise<string> {
		const { location = '' } = await this.open(this.payUrl);
		return new URL(location).searchParams.get('token') ?? '';
	}

	/** The Messenger Trigger brings a tap in the chat. */
	async hear(request: object, response: object): Promise<IWebhookResponseData> {
		return await runWebhook(this.placed, 'setup', request, response);
	}

	/**
	 * The buyer's browser opens an address that leads here, or the link of the card with these changes.
	 *
	 * @param odd what only somebody sends who tries out what happens
	 */
	async open(
		to: string | { step: string; token?: string },
		odd: { headers?: IDataObject; query?: IDataObject } = {},
	): Promise<PageAnswer> {
		const url = new URL(typeof to === 'string' ? to : this.payUrl);
		if (typeof to !== 'string')
			for (const [name, value] of Object.entries(to)) url.searchParams.set(name, value);
		const answer: PageAnswer = {};
		const request = {
			headers: { 'user-agent': 'Mozilla/5.0', 'accept-language': 'en', ...odd.headers },
			query: { ...Object.fromEntries(url.searchParams), ...odd.query },
			params: {},
			body: {},
		};
		const { workflowData } = await runWebhook(this.placed, 'default', request, responseInto(answer));
		if (!workflowData) return answer;
		return { ...answer, left: workflowData.map(toJson), items: workflowData.map((items) => items ?? []) };
	}
}

interface PayCardPayload {
	elements: Array<{ buttons: Array<{ url: string }> }>;
}

const toJson = (items: INodeExecutionData[] | null): IDataObject[] => (items ?? []).map(({ json }) => json);

/** The parts of an Express response that the node uses. */
function responseInto(answer: PageAnswer): object {
	const response = {
		status: () => response,
		type: () => response,
		set: (headers: Record<string, string>) => {
			answer.page = headers['X-Checkout-Outcome'];
			return response;
		},
		send: (html: string) => {
			answer.title = /<title>([^<]*)/.exec(html)?.[1];
			answer.button = /class="primary" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#38;', '&');
		},
		redirect: (url: string) => {
			answer.location = url;
		},
	};
	return response;
}
