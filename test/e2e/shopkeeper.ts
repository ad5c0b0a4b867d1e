import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { Reviewer } from '../support/reviewer.ts';

/** Parameters that a merchant changes in a node, by its name. */
type Changes = Record<string, Record<string, unknown>>;

/**
 * Publishes a workflow of `workflows/` that writes to the shop on Telegram, for all tests of the file.
 *
 * @param changes what the merchant changes in it
 * @returns who reads there
 */
export function withShopkeeper(shop: Shop, file: string, changes: Changes = {}): Reviewer {
	const shopkeeper = new Reviewer();

	beforeAll(async () => {
		const id = await connectTelegram(shop, file, await shopkeeper.start(), changes);
		await shop.api.publish(id);
	}, 60_000);

	afterAll(async () => await shopkeeper.stop());

	return shopkeeper;
}

/**
 * Gives every Telegram node of a workflow of `workflows/` a credential.
 *
 * @param baseUrl of the Telegram that it leads to
 * @returns the workflow's ID; publish it for that to count
 */
export async function connectTelegram(
	{ api, workflows }: Shop,
	file: string,
	baseUrl: string,
	changes: Changes = {},
): Promise<string> {
	const data = { accessToken: 'none', baseUrl };
	const telegram = await api.saveCredential({ name: 'Our Telegram', type: 'telegramApi', data });
	const { id } = workflows.find((workflow) => workflow.file === file)!;
	const { name, nodes, connections, settings } = await api.workflow(id);
	const connected = nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...changes[node.name] },
		...(node.type === 'n8n-nodes-base.telegram' && { credentials: { telegramApi: telegram } }),
	}));
	await api.updateWorkflow(id, { name, nodes: connected, connections, settings });
	return id;
}
