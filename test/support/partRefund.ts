import type { INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import type { Simulators } from '../../playground/server';
import { runNode, type NodeRun } from './n8nCore';
import { payPalCredential } from './payPalCredential';

/** Refunds of a part, and how many PayPal has made. */
export const partRefundsAt = (simulators: Simulators) => ({
	refund: async (parameters: INodeParameters, run: Partial<NodeRun>) =>
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'capture', operation: 'refund', amount: '5.00', ...parameters },
			credentials: [payPalCredential(simulators.origin)],
			...run,
		}),
	made: () =>
		simulators.payPal.state().events.filter(({ event_type }) => event_type === 'PAYMENT.CAPTURE.REFUNDED')
			.length,
});
