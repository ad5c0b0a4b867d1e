import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
	NodeHelpers,
	type IDataObject,
	type INodeParameterResourceLocator,
	type INodeParameters,
} from 'n8n-workflow';
import type { Browser } from 'playwright-core';

import { payPalCheckout } from '../../../nodes/PayPalCheckout/actions';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { payPalItems } from '../../integration/outputSchemas/payPalItems';
import { withBinaryFiles } from '../../support/binaryFiles';
import { startBrowser } from '../../support/browser.ts';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import type { OperationItems } from '../../support/outputSchema';
import { payPalCredential } from '../../support/payPalCredential';
import { placeFields } from '../../support/placedFields';
import { withShop } from '../../support/shop.ts';
import { NodePanel } from '../pages/nodePanel.ts';

jest.setTimeout(120_000);

const { description } = new PayPalCheckout();
const typeVersion = description.defaultVersion!;

/** All there are: a new one is here by itself, and fails until somebody has said what comes before it. */
const operations = Object.entries(payPalCheckout.operations).flatMap(([resource, ofResource]) =>
	Object.keys(ofResource).map((operation) => `${resource}/${operation}`),
);

/** Days have to pass before them, after which it would be too late for the others. */
const afterDays = ['authorization/reauthorize', 'subscription/captureOutstanding', 'subscription/get'];
const atOnce = operations.filter((operation) => !afterDays.includes(operation));

/** What the simulated PayPal does not show among all that it has. */
const formOf: Record<string, RegExp> = {
	eventId: /^WH-[A-Z0-9-]+$/,
	invoiceNumber: /^[A-Z0-9-]+$/,
	paymentLinkId: /^PLB-[A-Z0-9]{12}$/,
	setupTokenId: /^[A-Z0-9]{17}$/,
};

const unknownOrder = 'UNKNOWN0000000000';

/** Stops what comes before an operation where the operation itself would run. */
class ItsTurn extends Error {
	constructor(readonly parameters: INodeParameters) {
		super('What is tried out in the editor');
	}
}

interface Placed {
	id: string;
	name: string;
	parameters: INodeParameters;
}

describe('Execute step, in the panel of every operation of PayPal Checkout', () => {
	const shop = withShop({ published: [], isWhole: true });
	withBinaryFiles();

	let browser: Browser;
	let panel: NodePanel;
	let workflowId = '';
	const placed = new Map<string, Placed>();

	/** The operation whose turn it is; every other runs at once, as it would in a workflow before. */
	let tried = '';
	let executions = 0;
	let items: OperationItems;

	/** Does what comes before an operation. @returns how its form is filled in */
	async function prepare(operation: string): Promise<Placed> {
		tried = operation;
		const failure = await items[operation]!().then(
			() => new Error(`${operation} was not reached`),
			(error: unknown) => error,
		);
		if (!(failure instanceof ItsTurn)) throw failure;
		return nodeOf(operation, failure.parameters);
	}

	const place = async (name: string, nodes: Placed[]): Promise<string> => {
		const { id } = await shop.api.createWorkflow({
			name,
			nodes: nodes.map((node, index) => ({
				...node,
				type: 'n8n-nodes-messenger-checkout.payPalCheckout',
				typeVersion,
				position: [(index % 12) * 300, Math.floor(index / 12) * 250],
				credentials: { payPalCheckoutApi: shop.credentials.payPalCheckoutApi! },
			})),
			connections: {},
			settings: { executionOrder: 'v1' },
		});
		return id;
	};

	beforeAll(async () => {
		resetN8nServices();
		items = payPalItems(shop.simulators, async (resource, operation, parameters) => {
			if (`${resource}/${operation}` === tried) throw new ItsTurn(parameters);
			const { json } = await runNode({
				node: new PayPalCheckout(),
				parameters: { resource, operation, ...parameters },
				credentials: [payPalCredential(shop.simulators.origin)],
				executionId: `before-${++executions}`,
			});
			return json;
		});
		const { clock } = shop.simulators.world;
		for (const operation of atOnce) {
			placed.set(operation, await prepare(operation));
			const aheadMs = clock.now().getTime() - Date.now();
			if (aheadMs > 60_000) throw new Error(`Days pass before ${operation}: it belongs to those at the end`);
		}
		placed.set('refused', { ...nodeOf('order/get', { orderId: unknownOrder }), name: 'refused' });
		workflowId = await place('Every operation', [...placed.values()]);
		browser = await startBrowser();
		const tab = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
		panel = new NodePanel(tab);
		await panel.openEditor(`${shop.n8n.origin}/workflow/${workflowId}`);
	}, 240_000);

	afterAll(async () => await browser?.close());

	it.each(atOnce)('%s', async (operation) => {
		await run(workflowId, operation, placed.get(operation)!);
	});

	it.each(afterDays)('%s, after days', async (operation) => {
		const node = await prepare(operation);
		const id = await place(operation, [node]);
		await panel.openWorkflow(`${shop.n8n.origin}/workflow/${id}`);
		await run(id, operation, node);
	});

	it('says in words what PayPal refuses', async () => {
		await panel.openWorkflow(`${shop.n8n.origin}/workflow/${workflowId}`);
		const { id, name } = placed.get('refused')!;
		await panel.open(`/workflow/${workflowId}/${id}`, name);
		await panel.shows([unknownOrder]);
		await panel.execute();
		expect(await panel.refused()).toBe(`Order ID: PayPal can't find order ${unknownOrder}`);
	});

	/** Opens its panel, looks at the form, presses the button, and reads what comes out. */
	async function run(workflow: string, operation: string, { id, name, parameters }: Placed): Promise<void> {
		await panel.open(`/workflow/${workflow}/${id}`, name);
		const filled = wordsIn(parameters);
		await panel.shows(filled);
		await panel.execute();
		expect(await panel.refused()).toBeUndefined();
		expect(await panel.red()).toEqual([]);
		const key = mainKeyOf(operation);
		const value = await panel.gives(key);
		const isAsked = filled.includes(value);
		const isAtPayPal = JSON.stringify(shop.simulators.payPal.state()).includes(`"${value}"`);
		const isKnown = isAsked || isAtPayPal || formOf[key]?.test(value);
		expect({ [key]: value, isKnown }).toEqual({ [key]: value, isKnown: true });
	}
});

const nodeOf = (operation: string, parameters: INodeParameters): Placed => {
	const [resource, name] = operation.split('/') as [string, string];
	return {
		id: randomUUID(),
		name: operation.replace('/', ': '),
		parameters: asInEditor({ resource, operation: name, ...parameters }),
	};
};

/** As the editor keeps them: what is chosen from a list with where it was chosen, and JSON as it is typed. */
function asInEditor(parameters: INodeParameters): INodeParameters {
	const filled = placeFields(description, typeVersion, parameters);
	for (const property of description.properties) {
		const value = filled[property.name];
		if (!NodeHelpers.displayParameter(filled, property, { typeVersion }, description)) continue;
		if (property.type === 'resourceLocator' && typeof value === 'string')
			filled[property.name] = { __rl: true, mode: 'id', value } as INodeParameterResourceLocator;
		if (property.type === 'json' && typeof value === 'object') filled[property.name] = JSON.stringify(value);
	}
	return filled;
}

/** What stands in fields for words. */
function wordsIn(parameters: INodeParameters): string[] {
	const shown = description.properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, { typeVersion }, description),
	);
	return shown.flatMap(({ name, type }) => {
		const value = parameters[name];
		if (type === 'string' && typeof value === 'string' && value !== '') return [value];
		const isNamed = type === 'resourceLocator' && (value as IDataObject | undefined)?.mode === 'id';
		return isNamed ? [String((value as IDataObject).value)] : [];
	});
}

/** The first field of what it gives: that by which the next operation knows it. */
function mainKeyOf(operation: string): string {
	const file = `nodes/PayPalCheckout/__schema__/v${typeVersion}.0.0/${operation}.json`;
	const schema = JSON.parse(readFileSync(path.resolve(__dirname, '../../..', file), 'utf8')) as {
		properties: Record<string, unknown>;
	};
	return Object.keys(schema.properties)[0]!;
}
