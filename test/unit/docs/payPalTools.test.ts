import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodePropertyOptions } from 'n8n-workflow';

import { payPalCheckout } from '../../../nodes/PayPalCheckout/actions';

const text = readFileSync(path.resolve(__dirname, '../../../docs/payPalTools.md'), 'utf8');
const rows = [...text.matchAll(/^\| `(\w+)` +\| ([^:|]+): ([^,|]+?)(?:,[^|]*)? *\|$/gm)].map(
	([, tool, resource, operation]) => ({ tool: tool!, named: `${resource}: ${operation}` }),
);

/** All of `@paypal/agent-toolkit` 1.8.0. https://github.com/paypal/agent-toolkit */
const tools = [
	...['accept_dispute_claim', 'cancel_sent_invoice', 'cancel_subscription', 'create_invoice', 'create_order'],
	...['create_product', 'create_refund', 'create_shipment_tracking', 'create_subscription'],
	...['create_subscription_plan', 'generate_invoice_qr_code', 'get_dispute', 'get_invoice'],
	...['get_merchant_insights', 'get_order', 'get_refund', 'get_shipment_tracking', 'list_disputes'],
	...['list_invoices', 'list_products', 'list_subscription_plans', 'list_transactions', 'pay_order'],
	...['send_invoice', 'send_invoice_reminder', 'show_product_details', 'show_subscription_details'],
	...['show_subscription_plan_details', 'update_plan', 'update_product', 'update_shipment_tracking'],
	'update_subscription',
];

/** As the panel names them: `Order: Add Tracking`. */
const operations = payPalCheckout.choices
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options }) => {
		const [value] = displayOptions!.show!.resource as string[];
		const resources = payPalCheckout.choices[0]!.options as INodePropertyOptions[];
		const resource = resources.find((one) => one.value === value)!.name;
		return (options as INodePropertyOptions[]).map(({ name }) => `${resource}: ${name}`);
	});

it('has a row for each tool of PayPal', () => {
	expect(rows.map(({ tool }) => tool).sort()).toEqual(tools.sort());
});

it('says how many there are', () => {
	expect(text).toContain(`has ${tools.length} tools`);
});

it.each(rows)('$tool: $named is on the panel', ({ named }) => {
	expect(operations).toContain(named);
});
