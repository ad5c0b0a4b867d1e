import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { LinkPayPalAccountTrigger } from '../../nodes/LinkPayPalAccountTrigger/LinkPayPalAccountTrigger.node';
import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers, page, payer } from '../../playground/seed.ts';
import { Buyer } from './buyer';
import { resetN8nServices, runNode, type NodeRun, type PlacedNode } from './n8nCore';
import { shopCredentials } from './shopCredentials';
import { withSimulators } from './simulators';
import { withTriggerHost } from './triggerHost';
import { linksIn, Visitor, type Shown } from './visitor';

let workflows = 0;
let executions = 0;

/** A button under a message in the chat. */
interface ChatButton {
	type: string;
	title?: string;
	url?: string;
}

/** Link PayPal Account Trigger on an n8n that a browser reaches, beside both simulators. */
export function withLinkTrigger() {
	const simulators = withSimulators();
	const host = withTriggerHost();
	const buyer = new Buyer(simulators);
	const { psid } = buyers[0]!;

	beforeEach(() => resetN8nServices());

	/** A trigger of a workflow of its own. */
	const trigger = (parameters: PlacedNode['parameters'] = {}): PlacedNode => {
		const number = ++workflows;
		return {
			node: new LinkPayPalAccountTrigger(),
			parameters,
			credentials: shopCredentials(simulators.origin),
			workflowId: `link-workflow-${number}`,
			nodeId: `link-node-${number}`,
			webhookId: `5e6f7a8b-1111-4000-8000-${String(number).padStart(12, '0')}`,
			staticData: {},
		};
	};

	/** Messenger Checkout in the workflow of this trigger. */
	const checkout = async (
		operation: string,
		placed: PlacedNode,
		parameters: IDataObject = {},
		extra: Partial<NodeRun> = {},
	) => {
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'linkedAccount', operation, psid, ...parameters } as NodeRun['parameters'],
			credentials: shopCredentials(simulators.origin),
			...(placed.staticData && { staticData: placed.staticData }),
			executionId: `link-execution-${++executions}`,
			...extra,
		});
		const output = outputs.findIndex((items) => items.length > 0);
		return { output, json: outputs[output]![0]!.json };
	};

	/** The buttons under the newest message of the Page. */
	const buttons = async (from = buyer): Promise<ChatButton[]> => {
		const { attachment } = (await from.got()).at(-1)!;
		return (attachment!.payload as { buttons: ChatButton[] }).buttons;
	};

	/** What a tap on Facebook's Log In button opens. */
	const tapLogIn = async (url: string, who = psid): Promise<string> => {
		const { data } = await axios.post<{ redirect: string }>(
			`${simulators.origin}/m.me/${page.id}/account-linking?as=${who}`,
			{ url },
		);
		return data.redirect;
	};

	/** Where PayPal sends somebody who has agreed at its page. */
	const agree = async (loginUrl: string, payerId = payer.payerId): Promise<string> =>
		await answer('agree', loginUrl, { payerId });
	const cancel = async (loginUrl: string): Promise<string> => await answer('cancel', loginUrl);
	const answer = async (what: string, loginUrl: string, body: object = {}): Promise<string> => {
		const { search } = new URL(loginUrl);
		const url = `${simulators.origin}/www.paypal.com/signin/${what}${search}`;
		return (await axios.post<{ redirect: string }>(url, body)).data.redirect;
	};

	/** From the link in the chat to the page with the button that leads to PayPal. */
	const begin = async (visitor: Visitor, url: string): Promise<{ start: Shown; loginUrl: string }> => {
		const start = await visitor.open(url);
		return { start, loginUrl: linksIn(start)[0]! };
	};

	return {
		simulators,
		host,
		buyer,
		psid,
		trigger,
		checkout,
		buttons,
		tapLogIn,
		agree,
		cancel,
		begin,
		items: () => host.executions.flat(),
		published: async (parameters?: PlacedNode['parameters']): Promise<PlacedNode> => {
			const placed = trigger(parameters);
			await host.publish(placed);
			await buyer.writes('hi');
			return placed;
		},
		/** The link that Ask to Link has sent into the chat. */
		askedLink: async (placed: PlacedNode, parameters: IDataObject = {}, extra: Partial<NodeRun> = {}) => {
			await checkout('askToLink', placed, { linkWay: 'link', ...parameters }, extra);
			return (await buttons()).at(-1)!.url!;
		},
	};
}
