import type { Locator, Page } from 'playwright-core';

import { owner } from '../../../playground/n8nSetup/shop.ts';
import { eventually } from '../../support/eventually.ts';

/** A node that is open in n8n's editor: its form, its button, and what it gave. */
export class NodePanel {
	private readonly panel: Locator;
	private readonly form: Locator;
	private readonly output: Locator;
	private readonly success: Locator;
	private readonly refusal: Locator;

	constructor(private readonly tab: Page) {
		this.panel = tab.locator('[data-test-id="ndv"]');
		this.form = this.panel.locator('[data-test-id="node-parameters"]');
		this.output = this.panel.locator('[data-test-id="output-panel"]');
		this.success = this.output.locator('[data-test-id="node-run-status-success"]');
		this.refusal = this.output.locator('[data-test-id="node-error-message"]');
	}

	/** Logs in, on a browser that has not been here. */
	async openEditor(address: string): Promise<void> {
		await this.tab.goto(address);
		await this.tab.fill('input[name="emailOrLdapLoginId"]', owner.email);
		await this.tab.fill('input[name="password"]', owner.password);
		await this.tab.click('[data-test-id="form-submit-button"]');
		await this.tab.locator('[data-test-id="canvas-node"]').first().waitFor({ timeout: 60_000 });
	}

	/** Another workflow, in the same browser. */
	async openWorkflow(address: string): Promise<void> {
		await this.tab.goto(address);
		await this.tab.locator('[data-test-id="canvas-node"]').first().waitFor({ timeout: 60_000 });
	}

	/** A node of the workflow that is open, by its address in the editor, as a link in it does. */
	async open(path: string, name: string): Promise<void> {
		await this.tab.evaluate((url) => {
			history.pushState({ ...history.state, current: url }, '', url);
			dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
		}, path);
		await this.panel
			.locator('[data-test-id="inline-edit-preview"]')
			.getByText(name, { exact: true })
			.waitFor();
		await this.form.waitFor();
	}

	/** Waits until these values stand in the form. */
	async shows(values: string[]): Promise<void> {
		await eventually(
			`${values.join(', ')} in the form`,
			async () => {
				const shown = await this.form
					.locator('input, textarea')
					.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
				return values.every((value) => shown.includes(value));
			},
			30_000,
		);
	}

	/** Fields that n8n marks red, because they have to be filled in. */
	async red(): Promise<string[]> {
		return await this.form.evaluate((form) =>
			[...form.querySelectorAll('[data-icon="triangle-alert"]')].map(
				(mark) => mark.closest('.parameter-item, .parameter-input-list-wrapper')?.textContent?.trim() ?? '',
			),
		);
	}

	/** Presses Execute step of a node that has not run yet, and waits until the output panel says how it went. */
	async execute(): Promise<void> {
		const outcome = this.success.or(this.refusal).first();
		// Of another node, which was open before.
		await outcome.waitFor({ state: 'hidden' });
		await this.panel.locator('[data-test-id="node-execute-button"]').first().click();
		await outcome.waitFor({ timeout: 30_000 });
	}

	/** The words with which the node refused, as the output panel has them; undefined when it did not. */
	async refused(): Promise<string | undefined> {
		if (!(await this.refusal.isVisible())) return undefined;
		return await this.refusal.innerText();
	}

	/** Waits for a field of the first item in the output panel. @returns its value */
	async gives(key: string): Promise<string> {
		await this.output.locator('[data-test-id="radio-button-json"]').click();
		return await eventually(`${key} in the output panel`, async () => {
			const text = await this.output.innerText();
			return new RegExp(`"?${key}"?\\s*:\\s*"?([^"\\s,]+)`).exec(text)?.[1];
		});
	}
}
