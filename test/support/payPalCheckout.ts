import type { INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import {
	resetN8nServices,
	runNode,
	type NodeRun,
	type NodeRunResult,
	type StoredCredential,
} from './n8nCore';
import { payPalCredential } from './payPalCredential';
import { withSimulators } from './simulators';

/** PayPal Checkout on an n8n that reaches the simulated PayPal. Call it where a file's tests begin. */
export function withPayPalCheckout() {
	const simulators = withSimulators();
	/** A test may put another one in. */
	const account = { credential: undefined as unknown as StoredCredential };

	beforeEach(() => {
		resetN8nServices();
		account.credential = payPalCredential(simulators.origin);
	});

	const run = async (
		resource: string,
		operation: string,
		parameters: INodeParameters = {},
		extra: Partial<NodeRun> = {},
	): Promise<NodeRunResult> =>
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource, operation, ...parameters },
			credentials: [account.credential],
			...extra,
		});

	return {
		simulators,
		account,
		run,
		/** An operation of orders. */
		order: async (operation: string, parameters: INodeParameters = {}, extra: Partial<NodeRun> = {}) =>
			await run('order', operation, parameters, extra),
		/** What reached PayPal below a path that ends so, or has this in it. */
		calls: (method: string, path: string) =>
			simulators.world.calls.filter((call) => call.method === method && call.path.endsWith(path)),
		callsAbout: (method: string, part: string) =>
			simulators.world.calls.filter((call) => call.method === method && call.path.includes(part)),
	};
}

/** Two mugs, sent for less than their weight. */
export const cart: INodeParameters = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
	amounts: { shipping: '4.90', discount: '1.00' },
	experience: { returnUrl: 'https://m.me/mapleandmug', cancelUrl: 'https://m.me/mapleandmug' },
};
