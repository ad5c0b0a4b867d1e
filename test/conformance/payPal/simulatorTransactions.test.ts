import { send, startPayPalApp, type Answer, type PayPalApp } from '../../support/payPalApp';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const hourMs = 3_600_000;

describe('the statement of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	const at = (hours: number) =>
		new Date(app.world.clock.now().getTime() + hours * hourMs).toISOString().replace(/\.\d+/, '');

	const search = async (more: Record<string, string> = {}): Promise<Answer> => {
		const query = new URLSearchParams({ start_date: at(-1), end_date: at(1), ...more });
		return await call('GET', `/v1/reporting/transactions?${query}`);
	};

	async function paid(value: string): Promise<string> {
		const unit = {
			amount: { currency_code: 'USD', value },
			custom_id: 'messenger:1:2',
			invoice_id: `I${value}`,
		};
		const order = { intent: 'CAPTURE', purchase_units: [unit] };
		const { body } = await call('POST', '/v2/checkout/orders', order);
		await app.buyer('approve', body.id);
		const captured = await call('POST', `/v2/checkout/orders/${body.id}/capture`);
		return captured.body.purchase_units[0].payments.captures[0].id;
	}

	const setting = async (settings: object) =>
		await send('PATCH', `${app.origin}/_playground/paypal/account`, JSON.stringify(settings), {
			'content-type': 'application/json',
		});

	it('lists what came in and what went out, page by page', async () => {
		const ids = [await paid('24.00'), await paid('5.00')];
		const refund = await call('POST', `/v2/payments/captures/${ids[0]}/refund`, {});
		const whole = await search({ fields: 'all' });
		const idOf = ({ transaction_info: info }: { transaction_info: { transaction_id: string } }) =>
			info.transaction_id;
		expect(whole.body.transaction_details.map(idOf)).toEqual([...ids, refund.body.id]);
		const first = await search({ page_size: '2' });
		expect(first.body).toMatchObject({ total_items: 3, total_pages: 2, page: 1 });
		expect(first.body.transaction_details[0]).not.toHaveProperty('payer_info');
		const second = await search({ page_size: '2', page: '2' });
		expect(second.body.transaction_details.map(idOf)).toEqual([refund.body.id]);
		expect((await search({ transaction_type: 'T1107' })).body.total_items).toBe(1);
	});

	it('counts what is in the account', async () => {
		const before = await call('GET', '/v1/reporting/balances?currency_code=USD');
		await paid('10.00');
		const after = await call('GET', '/v1/reporting/balances');
		const cents = ({ body }: Answer) => Math.round(Number(body.balances[0].total_balance.value) * 100);
		expect(cents(after) - cents(before)).toBe(1000 - 84);
	});

	it.each([
		['more than 31 days', { start_date: '2026-01-01T00:00:00Z', end_date: '2026-03-01T00:00:00Z' }],
		['no date', { start_date: 'yesterday' }],
		['pages of 501', { page_size: '501' }],
	])('refuses %s', async (_, query: Record<string, string>) => {
		const refused = await app.call(
			'GET',
			`/v1/reporting/transactions?${new URLSearchParams({ start_date: at(-1), end_date: at(1), ...query })}`,
		);
		expect(refused.status).toBe(400);
		expect(issuesIn(refused)).toEqual(['INVALID_PARAMETER_VALUE']);
	});

	it('may be late, and says until when it is complete', async () => {
		await setting({ reportingLagMinutes: 180 });
		try {
			await paid('7.00');
			const statement = async (hours: number) => {
				const query = new URLSearchParams({ start_date: at(hours), end_date: at(1) });
				return await app.call('GET', `/v1/reporting/transactions?${query}`);
			};
			// The OpenAPI wants one entry at least, and other words in a refusal: both unverified.
			const late = await statement(-4);
			expect(late.body.total_items).toBe(0);
			expect(Date.parse(late.body.last_refreshed_datetime)).toBeLessThanOrEqual(Date.parse(at(-3)));
			expect((await statement(-1)).status).toBe(400);
		} finally {
			await setting({ reportingLagMinutes: 0 });
		}
	});
});
