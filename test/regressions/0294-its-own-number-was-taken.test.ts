import '../support/shortSleeps';

import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();

const invoice = {
	invoiceLines: { line: [{ name: 'Blue mug', unitPrice: '12.00' }] },
	...{ currency: 'USD', options: { email: 'jo@example.com' } },
};

/**
 * An invoice was made, its answer got lost, and PayPal said that its number is taken before its search found it. That was taken for
 * a refusal, and the next execution billed the buyer again.
 */
it('an invoice whose number is taken by itself is made once, also by the next execution', async () => {
	const create = async (executionId: string) => await run('invoice', 'create', invoice, { executionId });
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'after',
		method: 'POST',
		match: /\/v2\/invoicing\/invoices$/,
	});
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'POST',
		match: '/search-invoices',
		skip: 1,
		status: 200,
		body: { items: [], total_items: 0, total_pages: 0 },
	});
	await failureOf(create('one'));
	expect(calls('POST', '/search-invoices')).toHaveLength(2);
	const { json } = await create('two');
	expect(json).toMatchObject([{ status: 'UNPAID', replayed: true }]);
	expect(simulators.payPal.state().invoices).toHaveLength(1);
});
