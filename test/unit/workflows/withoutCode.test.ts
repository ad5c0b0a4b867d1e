import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface CanvasNode {
	name: string;
	type: string;
	parameters: object;
}

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** What n8n writes when a field is dragged, or `$fromAI`, which is a button in the panel of an agent's tool. */
const fromAI = String.raw`\$fromAI\((?:'[^']*'(?:, )?)+\)`;
const dragged = String.raw`(?:\$json|\$itemIndex|\$\('[^']+'\)\.item\.json)(?:\.\w+|\[(?:\d+|${fromAI})\])*`;
/** What n8n offers of the execution and the workflow themselves, in its list of variables. */
const own = String.raw`\$execution\.resumeUrl|\$workflow\.id`;
const value = `(?:${dragged}|${fromAI}|${own})`;
/** One of these, the first of several that is there, or a sum as money: n8n adds up in floating point. */
const plain = new RegExp(
	String.raw`^(?:${value}(?: (?:\?\?|\|\|) (?:${value}|''))*|${dragged}\.toFixed\(2\))$`,
);

/** To find an amount and the number of a payment in what the shop wrote takes more than dragging: one node does it. */
const readsWhatWasWritten: Record<string, string[]> = { 'refund-in-chat.json': ['What was approved'] };

const expressionsIn = (parameters: unknown): string[] => {
	if (typeof parameters === 'string')
		return parameters.startsWith('=')
			? [...parameters.matchAll(/\{\{(.*?)\}\}/gs)].map(([, code]) => code!.trim())
			: [];
	return typeof parameters === 'object' && parameters !== null
		? Object.values(parameters).flatMap(expressionsIn)
		: [];
};

describe.each(files)('%s', (file) => {
	const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { nodes: CanvasNode[] };

	it('has nothing in its fields but what can be dragged there', () => {
		const coded = nodes.filter(
			({ parameters, type }) =>
				type.endsWith('.code') || expressionsIn(parameters).some((expression) => !plain.test(expression)),
		);
		expect(coded.map(({ name }) => name)).toEqual(readsWhatWasWritten[file] ?? []);
	});

	it('has no list of products in a node, where the price would stand twice', () => {
		const parameters = JSON.stringify(nodes.map((node) => node.parameters));
		expect(parameters).not.toContain('=>');
		expect(parameters).not.toMatch(/\\"(?:price|unitPrice)\\":/);
	});
});

it.each([
	'$json.products.map(product => product.name)',
	"$json.payload.replace('SIZE_', '')",
	"$json.amount === '5'",
	'$json.amount ? 1 : 2',
	"['PAID'].includes($json.payment.status)",
])('%s is code', (expression) => {
	expect(plain.test(expression)).toBe(false);
});

it.each(['$json.payment.status', "$('In the chat').item.json.psid", '$json.orderId ?? $json.captureId'])(
	'%s is none',
	(expression) => {
		expect(plain.test(expression)).toBe(true);
	},
);
