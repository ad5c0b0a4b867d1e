import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const path = '/v1/payments/payouts';

describe('payouts of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	const batch = (id: string, ...receivers: string[]) => ({
		sender_batch_header: { sender_batch_id: id, email_subject: 'Your share' },
		items: receivers.map((receiver) => ({
			recipient_type: 'EMAIL',
			receiver,
			amount: { currency: 'USD', value: '9.87' },
			note: 'Thanks',
			sender_item_id: receiver,
		})),
	});

	it('go from pending to paid or unclaimed, and back', async () => {
		const request = batch('B-1', 'jamie.rivera@example.com', 'nobody@example.com');
		expect(validateRequest('POST', path, request)).toEqual([]);
		const made = await call('POST', path, request);
		expect([made.status, made.body.batch_header.batch_status]).toEqual([201, 'PENDING']);
		app.world.clock.advance(1000);
		const { payout_batch_id: id } = made.body.batch_header;
		const paid = await call('GET', `${path}/${id}?page_size=1&page=2`);
		expect(paid.body).toMatchObject({
			total_items: 2,
			total_pages: 2,
			batch_header: { batch_status: 'SUCCESS' },
		});
		const [item] = paid.body.items;
		expect(item).toMatchObject({
			transaction_status: 'UNCLAIMED',
			payout_item: { receiver: 'nobody@example.com' },
		});
		const itemPath = `/v1/payments/payouts-item/${item.payout_item_id}`;
		expect((await call('GET', itemPath)).body.transaction_status).toBe('UNCLAIMED');
		expect((await call('POST', `${itemPath}/cancel`)).body.transaction_status).toBe('RETURNED');
		expect((await call('POST', `${itemPath}/cancel`)).status).toBe(400);
		const types = [...app.payPal.state().events].map(({ event_type: type }) => type);
		expect(types).toEqual([
			'PAYMENT.PAYOUTSBATCH.PROCESSING',
			'PAYMENT.PAYOUTS-ITEM.SUCCEEDED',
			'PAYMENT.PAYOUTS-ITEM.UNCLAIMED',
			'PAYMENT.PAYOUTSBATCH.SUCCESS',
			'PAYMENT.PAYOUTS-ITEM.RETURNED',
		]);
	});

	it('of the same name are made once in 30 days', async () => {
		const made = await call('POST', path, batch('B-2', 'jamie.rivera@example.com'));
		const again = await call('POST', path, batch('B-2', 'jamie.rivera@example.com'));
		expect(again.status).toBe(400);
		expect(again.body.links[0].href).toContain(`${path}/${made.body.batch_header.payout_batch_id}`);
		app.world.clock.advance(31 * 24 * 3_600_000);
		expect((await call('POST', path, batch('B-2', 'jamie.rivera@example.com'))).status).toBe(201);
	});

	it.each<[string, object, string]>([
		['without recipients', { ...batch('B-3'), items: [] }, 'INVALID_ARRAY_MIN_ITEMS'],
		['without a header', { items: batch('B-3', 'a@b.example').items }, 'MISSING_REQUIRED_PARAMETER'],
		[
			'of nothing',
			{
				...batch('B-3'),
				items: [
					{ recipient_type: 'EMAIL', receiver: 'a@b.example', amount: { currency: 'USD', value: '0' } },
				],
			},
			'CANNOT_BE_ZERO_OR_NEGATIVE',
		],
	])('%s are refused', async (_, request, issue) => {
		const refused = await call('POST', path, request);
		expect(issuesIn(refused)).toEqual([issue]);
	});
});
