import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { failureOf } from '../support/failureOf';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const page = { userAction: '={{ $json.begin }}', returnUrl: 'https://m.me/mapleandmug' };
const plan = { __rl: true, mode: 'id', value: 'P-5ML4271244454362WXNWU5NQ' };

/**
 * A shop that has buyers agree first, and begins to charge them with Subscription: Activate, had an expression that gave
 * nothing: they were charged at once.
 */
describe.each<[number, INodeParameters]>([
	[2, { experience: page }],
	[3, { options: page }],
])('User Action of version %i', (typeVersion, parameters) => {
	const create = async (row: IDataObject) =>
		await failureOf(
			runNode({
				node: new PayPalCheckout(),
				typeVersion,
				parameters: {
					...{ resource: 'subscription', operation: 'create', planId: plan, psid: '', pageId: '' },
					...parameters,
				},
				credentials: [payPalCredential('http://localhost:9')],
				items: [row],
			}),
		);

	it.each<[IDataObject]>([[{}], [{ begin: null }], [{ begin: ' ' }]])(
		'is no Subscribe Now where %j says nothing',
		async (row) => {
			expect((await create(row)).message).toContain('User Action: the expression returns nothing');
		},
	);

	it('is taken where it is given', async () => {
		expect((await create({ begin: 'CONTINUE' })).message).toContain('PayPal could not be reached');
	});
});

/** It was sent, and could be paid, today in place of next month. */
describe.each<[number, string]>([
	[2, 'invoiceDetails'],
	[3, 'options'],
])('Invoice Date of version %i', (typeVersion, group) => {
	it('is not today where the expression gives nothing', async () => {
		const run = runNode({
			node: new PayPalCheckout(),
			typeVersion,
			parameters: {
				...{ resource: 'invoice', operation: 'create', currency: 'USD' },
				invoiceLines: { line: [{ name: 'Blue mug', quantity: 1, unitPrice: '12.00' }] },
				[group]: { invoiceDate: '={{ $json.date }}' },
			},
			credentials: [payPalCredential('http://localhost:9')],
		});
		expect((await failureOf(run)).message).toContain('Invoice Date: the expression returns nothing');
	});
});
