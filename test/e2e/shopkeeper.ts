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
		const { api } = shop;
		const data = { accessToken: 'none', baseUrl: await shopkeeper.start() };
		const telegram = await api.saveCredential({ name: 'Our Telegram', type: 'telegramApi', data });
		const { id } = shop.workflows.find((workflow) => workflow.file === file)!;
		const { name, nodes, connections, settings } = await api.workflow(id);
		const connected = nodes.map((node) => ({
			...node,
			parameters: { ...node.parameters, ...changes[node.name] },
			...(node.type === 'n8n-nodes-base.telegram' && { credentials: { telegramApi: telegram } }),
		}));
		await api.updateWorkflow(id, { name, nodes: connected, connections, settings });
		await api.publish(id);
	}, 60_000);

	afterAll(async () => await shopkeeper.stop());

	return shopkeeper;
}
