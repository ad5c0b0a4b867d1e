import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..', '..');
const cruise = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** Of a house of these imports, those that the rules of this repository refuse. */
function refusedOf(imports: Record<string, string[]>): string[] {
	const house = mkdtempSync(path.join(tmpdir(), 'rooms-'));
	try {
		writeFileSync(path.join(house, 'tsconfig.json'), '{}');
		for (const [file, targets] of Object.entries(imports)) {
			mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
			const toTarget = (target: string) => `./${path.posix.relative(path.posix.dirname(file), target)}`;
			const lines = targets.map((target) => `import type {} from '${toTarget(target)}';\n`);
			writeFileSync(path.join(house, file), `${lines.join('')}export {};\n`);
		}
		const config = path.join(root, '.dependency-cruiser.mjs');
		const args = [cruise, '--config', config, '--output-type', 'json', '.'];
		const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
		if (stdout === '') throw new Error(stderr);
		const { summary } = JSON.parse(stdout) as {
			summary: { violations: Array<{ from: string; to: string }> };
		};
		return [...new Set(summary.violations.map(({ from, to }) => `${from} -> ${to}`))].sort();
	} finally {
		rmSync(house, { recursive: true });
	}
}

const nothing = { 'test/support/shop.ts': [], 'playground/world/clock.ts': [], 'scripts/root.mjs': [] };

describe('the rules of which room may know which', () => {
	it('let every room know what it is built on', () => {
		expect(
			refusedOf({
				...nothing,
				'nodes/core/router.ts': [],
				'nodes/checkout/notifications/kinds.ts': ['nodes/core/router'],
				'nodes/wording/languages.ts': ['nodes/core/router', 'nodes/checkout/notifications/kinds'],
				'nodes/checkout/seal.ts': ['nodes/core/router', 'nodes/wording/languages'],
				'nodes/payPage/page.ts': ['nodes/core/router', 'nodes/wording/languages', 'nodes/checkout/seal'],
				'nodes/vendors/payPal/order.ts': ['nodes/core/router', 'nodes/checkout/seal'],
				'nodes/PayPalCheckout/create.ts': ['nodes/vendors/payPal/order', 'nodes/payPage/page'],
				'credentials/PayPal.ts': ['nodes/vendors/payPal/order'],
				'playground/server.ts': ['playground/world/clock', 'scripts/root.mjs'],
			}),
		).toEqual([]);
	});

	it('refuse every way up, across, out and round', () => {
		expect(
			refusedOf({
				...nothing,
				'nodes/core/a.ts': ['nodes/core/b'],
				'nodes/core/b.ts': ['nodes/core/a'],
				'nodes/core/router.ts': ['nodes/payPage/page'],
				'nodes/wording/languages.ts': ['nodes/vendors/payPal/order'],
				'nodes/checkout/seal.ts': ['nodes/vendors/payPal/order'],
				'nodes/payPage/page.ts': ['nodes/MessengerTrigger/receive'],
				'nodes/vendors/messenger/send.ts': [],
				'nodes/vendors/payPal/order.ts': ['nodes/vendors/messenger/send', 'nodes/PayPalCheckout/get'],
				'nodes/MessengerTrigger/receive.ts': ['test/support/shop'],
				'nodes/PayPalCheckout/get.ts': ['nodes/MessengerTrigger/receive'],
				'credentials/PayPal.ts': ['nodes/wording/languages'],
				'index.ts': ['scripts/root.mjs'],
				'playground/server.ts': ['nodes/core/router'],
			}),
		).toEqual([
			'credentials/PayPal.ts -> nodes/wording/languages.ts',
			'index.ts -> scripts/root.mjs',
			'nodes/MessengerTrigger/receive.ts -> test/support/shop.ts',
			'nodes/PayPalCheckout/get.ts -> nodes/MessengerTrigger/receive.ts',
			'nodes/checkout/seal.ts -> nodes/vendors/payPal/order.ts',
			'nodes/core/a.ts -> nodes/core/b.ts',
			'nodes/core/router.ts -> nodes/payPage/page.ts',
			'nodes/payPage/page.ts -> nodes/MessengerTrigger/receive.ts',
			'nodes/vendors/payPal/order.ts -> nodes/PayPalCheckout/get.ts',
			'nodes/vendors/payPal/order.ts -> nodes/vendors/messenger/send.ts',
			'nodes/wording/languages.ts -> nodes/vendors/payPal/order.ts',
			'playground/server.ts -> nodes/core/router.ts',
		]);
	});
});
