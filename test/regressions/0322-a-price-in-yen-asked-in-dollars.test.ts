import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; parameters: { currency?: string } }>;
}

const chosen = "products[$fromAI('product', 'The number in front of the product in the list', 'number')]";

/** The currency was that of the first product of the table: one of 2400 yen below a mug in dollars was asked for 2400 dollars. */
it.each(['selling-agent.json', 'shop-assistant-agent.json'])(
	'%s asks for money in the currency of the product that the agent chose',
	(file) => {
		const text = readFileSync(path.join(__dirname, '../../workflows', file), 'utf8');
		const { nodes } = JSON.parse(text) as Workflow;
		const { currency } = nodes.find(({ name }) => name === 'Ask for payment')!.parameters;
		expect(currency).toBe(`={{ $('One list').item.json.${chosen}.currency }}`);
	},
);
