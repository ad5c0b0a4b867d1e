import { send, startPayPalApp, type Answer, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, type Call } from './simulatorCall';

const path = '/v1/customer/disputes';
const usd = (value: string) => ({ currency_code: 'USD', value });

describe('disputes of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	const control = async (what: string, body: object): Promise<Answer> =>
		await send('POST', `${app.origin}/_playground/paypal/${what}`, JSON.stringify(body), {
			'content-type': 'application/json',
		});

	async function opened(opening: object = {}): Promise<string> {
		const order = {
			intent: 'CAPTURE',
			purchase_units: [{ amount: usd('24.00'), custom_id: 'messenger:1:2' }],
		};
		const { body } = await call('POST', '/v2/checkout/orders', order);
		await app.buyer('approve', body.id);
		const paid = await call('POST', `/v2/checkout/orders/${body.id}/capture`);
		const [capture] = paid.body.purchase_units[0].payments.captures;
		return (await control(`captures/${capture.id}/dispute`, opening)).body.disputeId;
	}

	const does = async (id: string, what: string) => await control(`disputes/${id}`, { does: what });
	const statusOf = async (id: string) => {
		const { body } = await call('GET', `${path}/${id}`);
		return [body.status, body.dispute_life_cycle_stage, body.dispute_outcome?.outcome_code];
	};
	const rels = async (id: string): Promise<string[]> =>
		(await call('GET', `${path}/${id}`)).body.links.map(({ rel }: { rel: string }) => rel);

	it('go from an inquiry over an offer to their end', async () => {
		const id = await opened({ message: 'Where is it?' });
		expect(await rels(id)).toEqual([
			...['self', 'send_message', 'escalate', 'accept_claim', 'make_offer', 'provide_evidence'],
		]);
		await call('POST', `${path}/${id}/send-message`, { message: 'On its way.' });
		const offer = { note: 'Half?', offer_type: 'REFUND', offer_amount: usd('12') };
		expect(validateRequest('POST', `${path}/${id}/make-offer`, offer)).toEqual([]);
		expect((await call('POST', `${path}/${id}/make-offer`, offer)).status).toBe(200);
		expect(await statusOf(id)).toEqual(['WAITING_FOR_BUYER_RESPONSE', 'INQUIRY', undefined]);
		const early = await call('POST', `${path}/${id}/escalate`, { note: 'No.' });
		expect(early.status).toBe(422);
		await does(id, 'acceptOffer');
		expect(await statusOf(id)).toEqual(['RESOLVED', 'INQUIRY', 'ACCEPTED']);
	});

	it('go from a claim over a decision to an appeal', async () => {
		const id = await opened({ reason: 'UNAUTHORISED' });
		expect(await statusOf(id)).toEqual(['WAITING_FOR_SELLER_RESPONSE', 'CHARGEBACK', undefined]);
		const json = await call('POST', `${path}/${id}/provide-evidence`, { evidences: [{ notes: 'x' }] });
		expect(json.status).toBe(415);
		await call('POST', `${path}/${id}/require-evidence`, { action: 'BUYER_EVIDENCE' });
		expect((await statusOf(id))[0]).toBe('WAITING_FOR_BUYER_RESPONSE');
		await does(id, 'favourBuyer');
		expect(await rels(id)).toEqual(['self', 'appeal']);
		const capture = (await call('GET', `${path}/${id}`)).body.disputed_transactions[0].seller_transaction_id;
		expect((await call('GET', `/v2/payments/captures/${capture}`)).body.status).toBe('REFUNDED');
	});

	it('are adjudicated only while PayPal reviews them', async () => {
		const id = await opened({ reason: 'UNAUTHORISED' });
		const decision = { adjudication_outcome: 'SELLER_FAVOR' };
		expect((await call('POST', `${path}/${id}/adjudicate`, decision)).status).toBe(422);
	});

	it('are listed by state and payment, page by page', async () => {
		const ids = [await opened(), await opened(), await opened()];
		await does(ids[0]!, 'cancel');
		const first = await call('GET', `${path}?dispute_state=REQUIRED_ACTION&page_size=1`);
		expect(first.body.items).toHaveLength(1);
		const next = first.body.links.find(({ rel }: { rel: string }) => rel === 'next').href.split('?')[1];
		const second = await call('GET', `${path}?${next}`);
		expect(second.body.items[0].dispute_id).not.toBe(first.body.items[0].dispute_id);
		const none = await call('GET', `${path}?disputed_transaction_id=0AB`);
		expect(none.body).not.toHaveProperty('items');
		expect((await call('GET', `${path}?page_size=51`)).status).toBe(400);
		expect((await call('GET', `${path}/PP-R-NONE`)).status).toBe(404);
	});

	it('are told to webhooks as they go on', async () => {
		const id = await opened();
		await call('POST', `${path}/${id}/send-message`, { message: 'Hello' });
		await call('POST', `${path}/${id}/accept-claim`, { note: 'Sorry' });
		const events = app.payPal.state().events.filter(({ resource }) => resource.dispute_id === id);
		expect(events.map(({ event_type }) => event_type)).toEqual([
			'CUSTOMER.DISPUTE.CREATED',
			'CUSTOMER.DISPUTE.UPDATED',
			'CUSTOMER.DISPUTE.RESOLVED',
		]);
		expect(events[0]).not.toHaveProperty('resource_version');
	});

	it.each<[string, string, object]>([
		['an offer without words', 'make-offer', { offer_type: 'REFUND', offer_amount: usd('1') }],
		['an offer of nothing', 'make-offer', { note: 'x', offer_type: 'REFUND' }],
		['a part without an amount', 'accept-claim', { accept_claim_type: 'PARTIAL_REFUND' }],
		['an empty message', 'send-message', { message: '' }],
	])('refuse %s', async (_, action, body) => {
		expect((await call('POST', `${path}/${await opened()}/${action}`, body)).status).toBe(400);
	});

	it('pay back no more than was paid', async () => {
		const body = { accept_claim_type: 'PARTIAL_REFUND', refund_amount: usd('25') };
		const answer = await call('POST', `${path}/${await opened()}/accept-claim`, body);
		expect([answer.status, answer.body.details[0].issue]).toEqual([422, 'REFUND_AMOUNT_EXCEEDED']);
	});
});
