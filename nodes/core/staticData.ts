import type { IDataObject } from 'n8n-workflow';

/**
 * Everything this package keeps in n8n's static data, which n8n stores with a workflow and gives to all its later
 * executions. n8n writes it down when a workflow is published or unpublished and after each of its production
 * executions, never after a test run; of two that end at the same time, only the last one's is kept. So nothing here may
 * be the only proof of anything.
 * https://docs.n8n.io/code/cookbook/builtin/get-workflow-static-data/
 *
 * Published workflows have these keys in n8n's database: a key keeps its name and its form for good, and one that is no
 * longer read stays listed. A new form gets a new key.
 */

/** Of one node: all of these are triggers. */
export interface NodeData {
	/**
	 * Messenger Trigger, since 0.1.0: who had the app's webhook address before, and is given it back.
	 * See `nodes/MessengerTrigger/registration/previousAddress.ts`.
	 */
	previous?: {
		callbackUrl: string;
		fields: string[];
		/** Those of the Page before. */
		pageFields: string[];
		/** Those that this trigger has added to the Page. */
		added: string[];
	};
	/**
	 * Messenger Trigger, since 0.1.0: what happened to payments, by checkout, for buyers who come later.
	 * See `nodes/payPage/checkoutOutcomes.ts`.
	 */
	checkoutOutcomes?: Record<string, string>;
	/** Messenger Trigger, before 0.1.0: fingerprints of events that were in n8n already. No longer read. */
	recentEvents?: string[];
	/**
	 * Messenger Trigger, since 0.2.0: who answers in a chat, by Page and person.
	 * See `nodes/MessengerTrigger/receive/withPerson.ts`.
	 */
	chatHolders?: Record<string, { at: number } & ({ untilMs: number } | { routed: true })>;
	/** PayPal Checkout Trigger, since 0.1.0: the ID of its webhook at PayPal. */
	webhookId?: string;
	/** PayPal Checkout Trigger, since 0.1.0: the same for the webhook of its test run. */
	testWebhookId?: string;
}

/** Of all nodes of a workflow. */
export interface WorkflowData {
	/** Messenger Trigger, since 0.1.0: where the pay links of this workflow lead. Read by Messenger Checkout. */
	messengerCheckout?: { payPageUrl?: string };
	/** Link PayPal Account Trigger, since 0.1.0: where people link their account. Read by Messenger Checkout. */
	payPalLinking?: { linkPageUrl?: string };
	/**
	 * Every node with Facebook Login, since 0.1.0: sealed tokens, by ID of the Page.
	 * See `nodes/vendors/messenger/login/pageToken.ts`.
	 */
	messengerLogins?: Record<string, string>;
	/**
	 * PayPal Checkout, since 0.1.0, and Messenger Checkout, since 0.2.0: what was asked of PayPal and never answered, by what it was.
	 * See `nodes/core/lostWishes.ts`.
	 */
	unansweredPayments?: Record<string, Array<{ requestId: string; execution: string; at?: number }>>;
	/**
	 * Both, since 0.2.0: under which request ID of another execution something was asked for again, by the request
	 * ID it would have had itself. See `nodes/core/lostWishes.ts`.
	 */
	paymentsAskedAgain?: Record<string, string>;
}

interface Keeper {
	getWorkflowStaticData(type: 'node' | 'global'): IDataObject;
}

/** What n8n keeps for this node. What is changed in it is kept. */
export const nodeData = (context: Keeper): NodeData => context.getWorkflowStaticData('node') as NodeData;

/** What n8n keeps for all nodes of this workflow. What is changed in it is kept. */
export const workflowData = (context: Keeper): WorkflowData =>
	context.getWorkflowStaticData('global') as WorkflowData;
