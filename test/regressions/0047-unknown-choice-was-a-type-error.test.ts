import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../support/checkoutNode';
import { failureOf } from '../support/failureOf';

const { checkout, simulators } = withCheckout();

/** What an expression has made of a choice: a kind of its own, or one of another operation. */
const cases: Array<[string, IDataObject, string]> = [
	['sendNotification', { kind: 'paidd' }, 'Kind: "paidd" is not one of the choices'],
	['sendNotification', { kind: 'shipped' }, 'Kind: "shipped" is not one of the choices'],
	['sendNotification', { kind: 'constructor' }, 'Kind: "constructor" is not one of the choices'],
	['sendNotification', { language: 'xx' }, 'Language: "xx" is not one of the choices'],
	['sendNotification', { otherLanguage: 'xx' }, 'Fallback Language: "xx" is not one of the choices'],
	[
		'sendNotification',
		{ ownTexts: { text: [{ kind: 'paidd', language: 'all', text: 'Paid' }] } },
		'Kind of text 1: "paidd" is not one of the choices',
	],
	[
		'sendNotification',
		{ utilityTemplates: { template: [{ kind: 'paidd' }] } },
		'Kind of template 1: "paidd" is not one of the choices',
	],
	['sendOrderUpdate', { update: 'Shipped!' }, 'Update: "Shipped!" is not one of the choices'],
	['sendOrderUpdate', { update: 'paid' }, 'Update: "paid" is not one of the choices'],
	['requestPayment', { payCard: { language: 'xx' } }, 'Language: "xx" is not one of the choices'],
	['requestPayment', { payCard: { style: 'poster' } }, 'Style: "poster" is not one of the choices'],
];

it.each(cases)(
	'%s with %j says what can be chosen, and calls nobody',
	async (operation, parameters, message) => {
		const orderId = await checkout.order();
		const calls = simulators.world.calls.length;
		const given = operation === 'requestPayment' ? {} : { orderId };
		const run =
			operation === 'requestPayment'
				? checkout.request(parameters)
				: checkout.run(operation, { ...given, ...parameters });
		const error = (await failureOf(run)) as Error & { description?: string };
		expect(error.message).toContain(message);
		expect(error.description).toContain('Use one of');
		expect(simulators.world.calls).toHaveLength(calls);
	},
);

const cell = '={{ $json.cell }}';

it.each<[string, IDataObject, string]>([
	['sendOrderUpdate', { update: cell }, 'Update: the expression returns nothing for this item'],
	['sendOrderUpdate', { ownTexts: { text: [{ kind: cell, text: 'Shipped' }] } }, 'Kind of text 1 is empty'],
	['sendNotification', { utilityTemplates: { template: [{ kind: cell }] } }, 'Kind of template 1 is empty'],
])(
	'%s with %j never tells something else where the cell is empty',
	async (operation, parameters, message) => {
		const orderId = await checkout.order();
		const calls = simulators.world.calls.length;
		const run = checkout.run(operation, { orderId, ...parameters }, { items: [{}] });
		expect((await failureOf(run)).message).toContain(message);
		expect(simulators.world.calls).toHaveLength(calls);
	},
);
