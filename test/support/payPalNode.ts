import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { runNode } from './n8nCore';
import { payPalCredential } from './payPalCredential';
import type { SimulatorsUnderTest } from './simulators';

/** What a merchant does with PayPal Checkout, on its real code and over real HTTP, and what PayPal is asked to change. */
export const payPalNodeAt = (simulators: SimulatorsUnderTest) => ({
	atPayPal: async (
		resource: string,
		operation: string,
		parameters: INodeParameters,
		row: IDataObject = {},
	): Promise<IDataObject> =>
		(
			await runNode({
				node: new PayPalCheckout(),
				parameters: { resource, operation, ...parameters },
				credentials: [payPalCredential(simulators.origin)],
				items: [row],
			})
		).json[0]!,
	/** Calls that change something. */
	changes: () =>
		simulators.world.calls.filter(({ method, path }) => method !== 'GET' && !path.includes('oauth2')),
});
