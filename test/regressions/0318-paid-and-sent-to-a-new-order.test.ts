import type { INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { failureOf } from '../support/failureOf';
import { cart, withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, order } = withPayPalCheckout();

/** It read "Create a new order", for a buyer who had paid this one: a person, or a model, then asked for the money again. */
it.each<[string, INodeParameters]>([
	['update', { changes: { shipping: '1.00' } }],
	['confirmPaymentSource', {}],
])(
	'whoever has %s refused for an order that is paid is to look at it first',
	async (operation, parameters) => {
		const { orderId } = (await order('create', cart)).json[0]!;
		await new Buyer(simulators.origin).approves(orderId as string);
		await order('capture', { orderId: orderId as string });
		const { description } = await failureOf(order(operation, { orderId: orderId as string, ...parameters }));
		expect(description).toContain('It may be paid: look at it with Order: Get before you create a new one.');
	},
);
