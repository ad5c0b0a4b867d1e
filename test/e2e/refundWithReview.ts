import { randomUUID } from 'node:crypto';

import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';

type Credential = { id: string; name: string };

/**
 * Whoever calls the webhook speaks to an agent that can give money back with our node, if a person lets it:
 * n8n's human review stands between the two.
 */
export function refundWithReview(
	path: string,
	credentials: { model: Credential; reviewer: Credential; payPal: Credential },
): Workflow {
	const node = (name: string, type: string, typeVersion: number, parameters: object, bound = {}) => ({
		id: randomUUID(),
		webhookId: randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters: parameters as Record<string, unknown>,
		credentials: bound as Record<string, Credential>,
	});
	const to = (name: string, type = 'main') => ({ [type]: [[{ node: name, type, index: 0 }]] });
	return {
		name: 'Refund with review',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Call', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path }),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				promptType: 'define',
				text: '={{ $json.body.text }}',
			}),
			node(
				'Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				1.2,
				{ model: { __rl: true, mode: 'id', value: 'scripted' } },
				{ openAiApi: credentials.model },
			),
			node(
				'A person agrees',
				'n8n-nodes-base.telegramHitlTool',
				1.2,
				{
					resource: 'message',
					operation: 'sendAndWait',
					chatId: '1',
					message: '=Refund {{ $tool.parameters.captureId }}?',
					responseType: 'approval',
					approvalOptions: { values: { approvalType: 'double' } },
				},
				{ telegramApi: credentials.reviewer },
			),
			node(
				'Refund',
				'n8n-nodes-messenger-checkout.payPalCheckoutTool',
				1,
				{
					resource: 'capture',
					operation: 'refund',
					captureId: "={{ $fromAI('captureId', 'ID of the payment') }}",
				},
				{ payPalCheckoutApi: credentials.payPal },
			),
		],
		connections: {
			Call: to('Agent'),
			Model: to('Agent', 'ai_languageModel'),
			'A person agrees': to('Agent', 'ai_tool'),
			Refund: to('A person agrees', 'ai_tool'),
		},
	} as unknown as Workflow;
}
