import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, calls } = withPayPalCheckout();

const call = async (body: string) =>
	await run('api', 'call', {
		method: 'POST',
		path: '/v2/payments/captures/1/refund',
		body,
	});

/** A body with a note that most customers leave empty was no longer sent. */
it.each([
	'{ "note_to_payer": "", "amount": { "value": "5.00", "currency_code": "USD" } }',
	'={ "note_to_payer": "{{ $json.note }}", "invoice_id": null }',
])('API: Call sends a text that is empty: %s', async (body) => {
	await expect(call(body)).rejects.toThrow();
	expect(calls('POST', '/refund')).toHaveLength(1);
});

it.each(['{ "amount": null }', '{ "shipping_amount": "" }', '{ "quantity": " " }', '{ "start_time": null }'])(
	'API: Call does not take more, or earlier, because something is empty: %s',
	async (body) => {
		await expect(call(body)).rejects.toThrow(/^Body: "\w+" is empty/);
		expect(calls('POST', '/refund')).toEqual([]);
	},
);
