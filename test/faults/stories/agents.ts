import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { ScriptedModel } from '../../support/scriptedModel.ts';
import { opensTheCard, pays, type Story } from '../story.ts';

const words = 'One mug, please.';

/** A story whose agent asks for the price of a mug as soon as somebody wants one. */
function soldByAgent(file: string): Story {
	const model = new ScriptedModel();
	let credential: { id: string; name: string };
	model.playsFor(
		words,
		{ calls: [{ tool: 'Ask_for_payment', input: { product: 0, quantity: 1 } }] },
		{ says: 'Thank you!' },
	);
	return {
		file,
		price: 28_95,
		prepare: async ({ api }: Shop) => {
			const data = { apiKey: 'sk-none', url: await model.start() };
			credential = await api.saveCredential({ name: `Model of ${file}`, type: 'openAiApi', data });
		},
		adapt: (node) => (node.name === 'Model' ? { ...node, credentials: { openAiApi: credential } } : node),
		end: async () => await model.stop(),
		acts: [
			{
				name: 'wants a mug',
				run: (lane) => lane.writes(words),
				isDone: (lane) => lane.payUrl() !== undefined,
			},
			opensTheCard,
			pays,
		],
	};
}

export const sellingAgent = soldByAgent('selling-agent.json');
export const shopAssistant = soldByAgent('shop-assistant-agent.json');
