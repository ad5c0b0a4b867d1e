import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../../playground/n8nSetup/freePort.ts';
import { N8nApi } from '../../playground/n8nSetup/n8nApi.ts';
import { ownerPasswordIn } from '../../playground/n8nSetup/ownerPassword.ts';
import { owner } from '../../playground/n8nSetup/shop.ts';
import { startBrowser } from '../support/browser.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

const root = path.resolve(__dirname, '../..');
const packageName = 'n8n-nodes-messenger-checkout';

describe('a fresh n8n with the packed package', () => {
	const shop = withShop({ isFresh: true });

	it('knows all six nodes by their full names', async () => {
		const names = (await shop.api.nodeTypes()).map(({ name }) => name);
		expect(
			names.filter((name) => name.startsWith(`${packageName}.`) && !name.endsWith('Tool')).sort(),
		).toEqual(
			[
				'linkPayPalAccountTrigger',
				'messenger',
				'messengerCheckout',
				'messengerTrigger',
				'payPalCheckout',
				'payPalCheckoutTrigger',
			].map((name) => `${packageName}.${name}`),
		);
	});

	it.each([
		['messenger', 1, 'message/sendText', 'messageId'],
		['messengerCheckout', 1, 'payment/settlePayment', 'payment'],
		['messengerCheckout', 2, 'payment/settlePayment', 'payment'],
		['payPalCheckout', 1, 'order/create', 'orderId'],
	])('has fields of %s to drag before it ran (version %i, %s)', async (node, version, operation, field) => {
		const path = `/schemas/${packageName}.${node}/${version}.0.0/${operation}.json`;
		const answer = await fetch(shop.n8n.origin + path);
		expect(await answer.json()).toMatchObject({ type: 'object', properties: { [field]: {} } });
	});

	it('knows both credentials', async () => {
		const names = (await shop.api.credentialTypes()).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['messengerApi', 'payPalCheckoutApi']));
	});

	it('has every example workflow, and the first sale published', async () => {
		expect(shop.workflows.length).toBeGreaterThan(0);
		const published = (await shop.api.workflows()).filter(({ active }) => active).map(({ id }) => id);
		expect(published).toEqual(
			shop.workflows.filter(({ file }) => file === 'first-sale.json').map(({ id }) => id),
		);
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
		expect(published).toHaveLength(1);
	}, 120_000);

	it('leaves nobody behind when it stops', async () => {
		await shop.stop();
		await expect(shop.n8n.whenExited()).resolves.toBe(
			process.platform === 'win32' ? 'signal SIGTERM' : 'exit code 0',
		);
		await expect(fetch(shop.n8n.origin)).rejects.toThrow('fetch failed');
		await expect(fetch(shop.simulators.origin)).rejects.toThrow('fetch failed');
	}, 60_000);
});

describeWhere(process.platform !== 'win32', 'Windows sends no signals').describe('npm start', () => {
	let dataDir = '';
	const nameOf = (file: string) =>
		(JSON.parse(readFileSync(path.join(root, 'workflows', file), 'utf8')) as { name: string }).name;

	beforeAll(async () => {
		dataDir = await mkdtemp(path.join(tmpdir(), 'shop-'));
	});

	afterAll(async () => await rm(dataDir, { recursive: true, force: true }));

	it('says where to go, and leaves nobody behind when its npm is told to end', async () => {
		const [port, n8nPort] = [await freePort(), await freePort()];
		const ports = ['--port', `${port}`, '--n8n-port', `${n8nPort}`];
		const args = [...ports, '--data', dataDir, '--workflow', 'pay-and-wait'];
		const npm = spawn('npm', ['start', '--', ...args], { cwd: root, env: process.env });
		let output = '';
		for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (data) => (output += data));
		const closed = new Promise((resolve) => npm.once('close', resolve));

		await eventually('the addresses', () => output.includes('Ctrl-C'), 180_000);
		expect(output).toContain(`http://localhost:${port}/m.me/`);
		expect(output).toContain(`http://localhost:${n8nPort}/workflow/`);
		expect(output).toContain(owner.email);
		const api = new N8nApi(`http://localhost:${n8nPort}`);
		await api.signIn({ ...owner, password: ownerPasswordIn(dataDir) });
		const active = (await api.workflows()).filter((workflow) => workflow.active);
		expect(active.map(({ name }) => name)).toEqual([nameOf('pay-and-wait.json')]);

		npm.kill('SIGTERM');
		// Its output is shared by all that it has started: it closes when the last one is gone.
		await closed;
		expect(output).toContain('Stopped.');
		await expect(freePort(port)).resolves.toBe(port);
		await expect(freePort(n8nPort)).resolves.toBe(n8nPort);
	}, 240_000);
});
