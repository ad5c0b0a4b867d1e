import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';

import { buyerTexts } from '../../nodes/wording/languages.ts';
import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import { owner } from '../../playground/n8nSetup/shop.ts';
import { startBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(120_000);

describe('the wording we propose for a utility template', () => {
	const shop = withShop({ published: [], isWhole: true });

	const createTemplate = (): WorkflowNode =>
		({
			id: randomUUID(),
			name: 'Create template',
			type: 'n8n-nodes-messenger-checkout.messenger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource: 'template', operation: 'create', wording: 'proposed' },
			credentials: { messengerApi: shop.credentials.messengerApi! },
		}) as WorkflowNode;

	/** The panel of the node, as a merchant opens it. */
	const openPanel = async (tab: Page): Promise<void> => {
		const { id } = await shop.api.createWorkflow({
			name: 'Templates',
			nodes: [createTemplate()],
			connections: {},
			settings: { executionOrder: 'v1' },
		});
		await tab.goto(`${shop.n8n.origin}/workflow/${id}`);
		await tab.fill('input[name="emailOrLdapLoginId"]', owner.email);
		await tab.fill('input[name="password"]', owner.password);
		await tab.click('[data-test-id="form-submit-button"]');
		await tab.locator('[data-test-id="canvas-node"]').dblclick({ timeout: 60_000 });
	};

	const words = (tab: Page, name: string) =>
		tab
			.locator('[data-test-id="mapping-fields-container"] .parameter-item')
			.filter({ has: tab.locator(`label[for='value["${name}"]']`) })
			.locator('input, textarea');

	const choose = async (tab: Page, parameter: string, option: string): Promise<void> => {
		await tab.locator(`[data-test-id="parameter-input-${parameter}"] input`).click();
		await tab
			.locator('.option-headline:visible, [role="option"]:visible')
			.filter({ hasText: new RegExp(`^\\s*${option}\\b`) })
			.first()
			.click();
	};

	const templates = () => shop.simulators.messenger.state().pages[0]!.templates;

	it('stands in the panel, in the chosen language, to be edited and sent to the review', async () => {
		const browser = await startBrowser();
		try {
			const tab = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'en-US' });
			await openPanel(tab);
			const { reminder } = buyerTexts.de.notification;
			await eventually(
				'our words',
				async () => (await words(tab, 'name').inputValue()) === 'payment_received',
			);
			expect(await words(tab, 'text').inputValue()).toBe(buyerTexts.en.notification.paid);

			await choose(tab, 'notification', 'Reminder');
			await choose(tab, 'wordingLanguage', 'German');
			await eventually('German words', async () => (await words(tab, 'text').inputValue()) === reminder);
			expect(await words(tab, 'buttonTitle').inputValue()).toBe('Jetzt bezahlen');

			await words(tab, 'text').fill(`Guten Tag! ${reminder}`);
			await tab.locator('[data-test-id="node-execute-button"]').first().click();
			const [created] = await eventually('the template', () => templates().length > 0 && templates());
			expect(created).toMatchObject({ name: 'payment_reminder', language: 'de' });
			expect(created!.components[0]!.text).toMatch(/^Guten Tag! Ihre Bestellung \{\{order_number\}\} /);
			shop.simulators.world.clock.advance(60_000);
			expect(templates()[0]!.status).toBe('APPROVED');
		} finally {
			await browser.close();
		}
	});
});
