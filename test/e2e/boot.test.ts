import { startBrowser } from '../support/browser.ts';
import { withShop } from '../support/shop.ts';
import { owner } from '../../playground/shop/shop.ts';

const packageName = 'n8n-nodes-messenger-checkout';

describe('a fresh n8n with the packed package', () => {
	const shop = withShop();

	it('knows all five nodes by their full names', async () => {
		const names = (await shop.api.nodeTypes()).map(({ name }) => name);
		expect(
			names.filter((name) => name.startsWith(`${packageName}.`) && !name.endsWith('Tool')).sort(),
		).toEqual(
			['messenger', 'messengerCheckout', 'messengerTrigger', 'payPalCheckout', 'payPalCheckoutTrigger'].map(
				(name) => `${packageName}.${name}`,
			),
		);
	});

	it('knows both credentials', async () => {
		const names = (await shop.api.credentialTypes()).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['messengerApi', 'payPalCheckoutApi']));
	});

	it('has every example workflow, published', async () => {
		expect(shop.workflows.length).toBeGreaterThan(0);
		const published = (await shop.api.workflows()).filter(({ active }) => active).map(({ id }) => id);
		expect(published.sort()).toEqual(shop.workflows.map(({ id }) => id).sort());
	});

	it('shows the workflow in its editor to the owner who logs in', async () => {
		const browser = await startBrowser();
		try {
			const tab = await browser.newPage();
			await tab.goto(shop.editorUrl);
			await tab.fill('input[name="emailOrLdapLoginId"]', owner.email);
			await tab.fill('input[name="password"]', owner.password);
			await tab.click('[data-test-id="form-submit-button"]');
			await tab.waitForSelector('[data-test-id="canvas-node"]', { timeout: 60_000 });
			expect(await tab.locator('[data-test-id="canvas-node"]').count()).toBeGreaterThan(0);
		} finally {
			await browser.close();
		}
	}, 120_000);

	it('is itself again after it was stopped and started', async () => {
		await shop.restartN8n();
		const published = (await shop.api.workflows()).filter(({ active }) => active);
		expect(published).toHaveLength(shop.workflows.length);
	}, 120_000);

	it('leaves nobody behind when it stops', async () => {
		await shop.stop();
		await expect(shop.n8n.whenExited()).resolves.toBe('exit code 0');
		await expect(fetch(shop.n8n.origin)).rejects.toThrow('fetch failed');
		await expect(fetch(shop.simulators.origin)).rejects.toThrow('fetch failed');
	}, 60_000);
});
