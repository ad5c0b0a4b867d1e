import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers, merchant } from '../../playground/seed.ts';
import { Buyer } from './buyer';
import { resetN8nServices, runNode, type NodeRun, type StoredCredential } from './n8nCore';
import { shopCredentials } from './shopCredentials';
import { withSimulators, type SimulatorsUnderTest } from './simulators';

/** The one item that left a node, and through which output. */
export interface Leaving {
	output: number;
	json: IDataObject;
}

/** What is for sale in the tests. */
export const mug = { name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' };

/** What a merchant does with Messenger Checkout, on its real code and over real HTTP. */
class CheckoutNode {
	credentials: StoredCredential[] = [];
	private executions = 0;

	constructor(private readonly simulators: SimulatorsUnderTest) {}

	/** As it is before anybody has asked for anything. */
	begin(): void {
		resetN8nServices();
		this.credentials = shopCredentials(this.simulators.origin);
		this.executions = 0;
	}

	async run(operation: string, parameters: IDataObject, extra: Partial<NodeRun> = {}): Promise<Leaving> {
		const resource = operation.startsWith('send') ? 'notification' : 'payment';
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource, operation, ...parameters } as NodeRun['parameters'],
			credentials: this.credentials,
			...extra,
		});
		const leaving = outputs.flatMap((items, output) => items.map(({ json }) => ({ output, json })));
		if (leaving.length !== 1) throw new Error(`${leaving.length} items left the node`);
		return leaving[0]!;
	}

	/** Tells a buyer about the payment an item is about, or an ID. */
	async notify(item: IDataObject | string, parameters: IDataObject = {}): Promise<Leaving> {
		const isId = typeof item === 'string';
		return await this.run(
			'sendNotification',
			{ orderId: isId ? item : (item.orderId ?? item.captureId ?? ''), ...parameters },
			{ items: [isId ? {} : item] },
		);
	}

	/** A new order over one mug for 24.00 USD, of the first buyer or of this one. */
	async order(changes: IDataObject = {}): Promise<string> {
		const { json } = await this.request(changes, { executionId: String(++this.executions) });
		return json.orderId as string;
	}

	/** What leaves Request Payment for one mug for 24.00 USD; the same execution each time. */
	async request(changes: IDataObject = {}, extra: Partial<NodeRun> = {}): Promise<Leaving> {
		return await this.run(
			'requestPayment',
			{ psid: buyers[0]!.psid, currency: 'USD', linesSource: 'json', linesJson: [mug], ...changes },
			extra,
		);
	}

	/** What leaves Settle Payment once the buyer has approved like this. */
	async settled(orderId: string, choice?: object, psid?: string): Promise<IDataObject> {
		await new Buyer(this.simulators.origin, psid).approves(orderId, choice);
		return (await this.run('settlePayment', { orderId, settleOptions: {} })).json;
	}

	/** What leaves Settle Payment now. */
	async settle(
		orderId: string,
		parameters: IDataObject = {},
		extra: Partial<NodeRun> = {},
	): Promise<Leaving> {
		return await this.run('settlePayment', { orderId, settleOptions: {}, ...parameters }, extra);
	}

	/** Calls PayPal as the merchant does elsewhere, or as another merchant does. */
	async payPal(method: string, path: string, data?: object, who = merchant): Promise<IDataObject> {
		const api = `${this.simulators.origin}/api-m.paypal.com`;
		const token = await axios.post<{ access_token: string }>(
			`${api}/v1/oauth2/token`,
			'grant_type=client_credentials',
			{ auth: { username: who.clientId, password: who.clientSecret } },
		);
		const headers = {
			Authorization: `Bearer ${token.data.access_token}`,
			'Content-Type': 'application/json',
			Prefer: 'return=representation',
		};
		return (await axios.request<IDataObject>({ method, url: api + path, data, headers })).data;
	}

	/** Calls of this session to paths with this in them. */
	calls(part: string): Array<{ method: string; path: string }> {
		return this.simulators.world.calls.filter(({ path }) => path.includes(part));
	}

	/** Makes PayPal know something its simulator does not have. */
	payPalHas(path: string, body: object): void {
		this.simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: path,
			action: 'fail',
			status: 200,
			body,
			times: 99,
		});
	}
}

/** Messenger Checkout, and a buyer who has written to the Page. Call it where a file's tests begin. */
export function withCheckout() {
	const simulators = withSimulators();
	const checkout = new CheckoutNode(simulators);
	const buyer = new Buyer(simulators);

	beforeEach(async () => {
		checkout.begin();
		await buyer.writes('hi');
	});

	return { simulators, checkout, buyer };
}
