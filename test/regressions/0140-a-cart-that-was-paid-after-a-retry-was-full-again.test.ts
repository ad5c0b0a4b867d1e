import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{
		name: string;
		parameters: { filters?: { conditions: Array<{ keyName: string; keyValue: string }> } };
	}>;
}

const { nodes } = JSON.parse(
	readFileSync(path.join(__dirname, '../../workflows/cart.json'), 'utf8'),
) as Workflow;

/**
 * "Ask to pay and wait" had failed, the merchant pressed Retry, and the buyer paid. The execution of the Retry has another
 * address than the rows name, so none of them was deleted: what was paid was in the cart again.
 */
it('clears the rows that this checkout has taken, also in an execution that n8n has retried', () => {
	const { filters } = nodes.find(({ name }) => name === 'Clear the cart')!.parameters;
	const { keyValue } = filters!.conditions.find(({ keyName }) => keyName === 'checkout')!;
	expect(keyValue).toBe("={{ $('What is to be paid').item.json.checkout }}");
});
