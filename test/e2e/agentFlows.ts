import { randomUUID } from 'node:crypto';

import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';

type Credential = { id: string; name: string };

interface Tool {
	name: string;
	type: string;
	typeVersion: number;
	parameters: object;
	credentials: Record<string, Credential>;
}

/** Whoever calls the webhook speaks to an agent that has one tool; a person may stand between the two. */
function agentWith(path: string, model: Credential, tool: Tool, reviewer?: Tool): Workflow {
	const to = (name: string, type = 'main') => ({ [type]: [[{ node: name, type, index: 0 }]] });
	return {
		name: `Agent at ${path}`,
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				name: 'Call',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				parameters: { httpMethod: 'POST', path },
			},
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3,
				parameters: { promptType: 'define', text: '={{ $json.body.text }}' },
			},
			{
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
				credentials: { openAiApi: model },
			},
			tool,
			...(reviewer ? [reviewer] : []),
		].map((node) => ({ id: randomUUID(), webhookId: randomUUID(), position: [0, 0], ...node })),
		connections: {
			Call: to('Agent'),
			Model: to('Agent', 'ai_languageModel'),
			[tool.name]: to(reviewer?.name ?? 'Agent', 'ai_tool'),
			...(reviewer && { [reviewer.name]: to('Agent', 'ai_tool') }),
		},
	} as unknown as Workflow;
}

/** Who is asked before money goes back, and where. */
export const reviewers = {
	telegram: (credential: Credential) => ({
		type: 'n8n-nodes-base.telegramHitlTool',
		typeVersion: 1.2,
		parameters: { chatId: '1', approvalOptions: { values: { approvalType: 'double' } } },
		credentials: { telegramApi: credential },
	}),
	messenger: (credential: Credential, psid: string) => ({
		type: 'n8n-nodes-messenger-checkout.messengerHitlTool',
		typeVersion: 2,
		parameters: { authentication: 'accessToken', psid, waitAmount: 1, waitUnit: 'hours', options: {} },
		credentials: { messengerApi: credential },
	}),
};

/** An agent that can give money back with our node, if a person lets it: n8n's human review stands between the two. */
export function refundWithReview(
	path: string,
	credentials: { model: Credential; payPal: Credential },
	reviewer: Omit<Tool, 'name'>,
): Workflow {
	const refund = {
		name: 'Refund',
		type: 'n8n-nodes-messenger-checkout.payPalCheckoutTool',
		typeVersion: 1,
		parameters: {
			resource: 'capture',
			operation: 'refund',
			captureId: "={{ $fromAI('captureId', 'ID of the payment') }}",
		},
		credentials: { payPalCheckoutApi: credentials.payPal },
	};
	return agentWith(path, credentials.model, refund, {
		name: 'A person agrees',
		...reviewer,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			message: '=Refund {{ $tool.parameters.captureId }}?',
			responseType: 'approval',
			...reviewer.parameters,
		},
	});
}

/** An agent that can ask this person in Messenger which color they want. */
export function agentThatAsks(
	path: string,
	credentials: { model: Credential; messenger: Credential },
	psid: string,
): Workflow {
	return agentWith(path, credentials.model, {
		name: 'Ask them',
		type: 'n8n-nodes-messenger-checkout.messengerTool',
		typeVersion: 2,
		parameters: {
			authentication: 'accessToken',
			resource: 'message',
			operation: 'sendAndWait',
			psid,
			message: "={{ $fromAI('question', 'What to ask') }}",
			responseType: 'quickReplies',
			answers: {
				answer: [
					{ title: 'Blue', payload: 'BLUE' },
					{ title: 'Red', payload: 'RED' },
				],
			},
			waitAmount: 1,
			waitUnit: 'hours',
			options: {},
		},
		credentials: { messengerApi: credentials.messenger },
	});
}
