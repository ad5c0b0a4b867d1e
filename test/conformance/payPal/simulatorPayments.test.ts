import { send, startPayPalApp, type Answer, type Parsed, type PayPalApp } from '../../support/payPalApp';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const dayMs = 24 * 3_600_000;
const usd = (value: string) => ({ currency_code: 'USD', value });
const whole = { Prefer: 'return=representation' };

describe('payments of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeEach(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterEach(async () => await app.stop());

	const paid = async (
		intent: 'CAPTURE' | 'AUTHORIZE',
		unit: object = {},
		approval: object = {},
	): Promise<Parsed> => {
		const { body } = await call('POST', '/v2/checkout/orders', {
			intent,
			purchase_units: [{ custom_id: 'chat', amount: usd('100'), ...unit }],
		});
		await app.buyer('approve', body.id, approval);
		const answer = await call('POST', `/v2/checkout/orders/${body.id}/${intent.toLowerCase()}`);
		const { payments } = answer.body.purchase_units[0];
		return (payments.captures ?? payments.authorizations)[0];
	};
	const account = async (settings: object): Promise<Answer> =>
		await send('PATCH', `${app.origin}/_playground/paypal/account`, JSON.stringify(settings), {
			'content-type': 'application/json',
		});
	const merchant = async (path: string, body: object = {}): Promise<Answer> =>
		await send('POST', `${app.origin}/_playground/paypal/${path}`, JSON.stringify(body), {
			'content-type': 'application/json',
		});
	const eventTypes = () => app.payPal.state().events.map((event) => event.event_type);

	it('captures an authorization in parts, and shows the parts in the order', async () => {
		const { id } = await paid('AUTHORIZE');
		const path = `/v2/payments/authorizations/${id}`;
		const first = await call('POST', `${path}/capture`, { amount: usd('40') }, whole);
		expect(first).toMatchObject({
			status: 201,
			body: {
				status: 'COMPLETED',
				amount: usd('40.00'),
				final_capture: false,
				custom_id: 'chat',
				supplementary_data: { related_ids: { authorization_id: id } },
			},
		});
		expect((await call('GET', path)).body.status).toBe('PARTIALLY_CAPTURED');
		const last = await call('POST', `${path}/capture`, {
			amount: usd('60'),
			final_capture: true,
			note_to_payer: 'Bye',
		});
		expect(Object.keys(last.body)).toEqual(['id', 'status', 'links']);
		const { order_id } = first.body.supplementary_data.related_ids;
		const order = await call('GET', `/v2/checkout/orders/${order_id}`);
		const { authorizations, captures } = order.body.purchase_units[0].payments;
		expect(authorizations[0].status).toBe('CAPTURED');
		expect(captures.map(({ amount }: Parsed) => amount.value)).toEqual(['40.00', '60.00']);
		expect(issuesIn(await call('POST', `${path}/capture`, {}))).toEqual(['AUTHORIZATION_ALREADY_CAPTURED']);
	});

	it('captures an authorization once per request id', async () => {
		const { id } = await paid('AUTHORIZE');
		const path = `/v2/payments/authorizations/${id}/capture`;
		const again = { 'PayPal-Request-Id': 'capture-1' };
		const first = await app.call('POST', path, { amount: usd('10') }, again);
		const second = await app.call('POST', path, { amount: usd('10') }, again);
		expect([first.status, second.status]).toEqual([201, 200]);
		expect(second.body.id).toBe(first.body.id);
	});

	it('voids: 204, or 200 with the authorization', async () => {
		const [first, second] = [await paid('AUTHORIZE'), await paid('AUTHORIZE')];
		const path = (id: string) => `/v2/payments/authorizations/${id}/void`;
		expect(await call('POST', path(first.id))).toMatchObject({ status: 204, body: undefined });
		const shown = await call('POST', path(second.id), undefined, whole);
		expect(shown).toMatchObject({ status: 200, body: { status: 'VOIDED' } });
		expect(issuesIn(await call('POST', path(first.id)))).toEqual(['PREVIOUSLY_VOIDED']);
		expect(eventTypes()).toContain('PAYMENT.AUTHORIZATION.VOIDED');
	});

	it('reauthorizes from the fourth day on, until the 29th', async () => {
		const { id } = await paid('AUTHORIZE');
		const path = `/v2/payments/authorizations/${id}`;
		const early = await app.call('POST', `${path}/reauthorize`, {});
		expect(issuesIn(early)).toEqual(['REAUTHORIZATION_TOO_SOON']);
		app.world.clock.advance(4 * dayMs);
		const later = checkedCall(app);
		const again = await later('POST', `${path}/reauthorize`, { amount: usd('110') }, whole);
		expect(again).toMatchObject({ status: 201, body: { status: 'CREATED', amount: usd('110.00') } });
		app.world.clock.advance(25 * dayMs);
		const expired = await checkedCall(app)('POST', `${path}/capture`, {});
		expect(issuesIn(expired)).toEqual(['AUTHORIZATION_EXPIRED']);
		expect(eventTypes()).toContain('PAYMENT.AUTHORIZATION.VOIDED');
	});

	it.each([
		['a payee without an account', { payee: { email_address: 'friend@example.com' } }, {}, 'UNILATERAL'],
		['a payment under review', {}, { pendingReason: 'PENDING_REVIEW' }, 'PENDING_REVIEW'],
		['an e-check', {}, { pendingReason: 'ECHECK' }, 'ECHECK'],
	])('keeps the money of %s pending', async (_, unit, approval, reason) => {
		const { id } = await paid('CAPTURE', unit, approval);
		const { body } = await call('GET', `/v2/payments/captures/${id}`);
		expect(body).toMatchObject({ status: 'PENDING', status_details: { reason } });
		const settled = await merchant(`captures/${id}/settle`, { status: 'DECLINED' });
		expect(settled.body.status).toBe('DECLINED');
		expect(eventTypes()).toContain('PAYMENT.CAPTURE.DENIED');
		expect((await merchant(`captures/${id}/settle`, { status: 'COMPLETED' })).status).toBe(409);
	});

	it('keeps payments in currencies the account does not hold pending, until they are accepted', async () => {
		await account({ heldCurrencies: ['EUR'] });
		const { id } = await paid('CAPTURE');
		const { body } = await call('GET', `/v2/payments/captures/${id}`);
		expect(body.status_details.reason).toBe('RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION');
		expect((await merchant(`captures/${id}/settle`, { status: 'COMPLETED' })).body.status).toBe('COMPLETED');
		expect(eventTypes()).toContain('PAYMENT.CAPTURE.COMPLETED');
	});

	it('refunds with a note, an invoice id and an id of ours', async () => {
		const { id } = await paid('CAPTURE');
		const path = `/v2/payments/captures/${id}/refund`;
		const wishes = { invoice_id: 'R-1', custom_id: 'chat', note_to_payer: 'Sorry' };
		const refund = await call('POST', path, { ...wishes, amount: usd('1.5') }, whole);
		expect(refund.body).toMatchObject({ ...wishes, amount: usd('1.50'), status: 'COMPLETED' });
		expect(issuesIn(await call('POST', path, { ...wishes, amount: usd('1') }))).toEqual([
			'DUPLICATE_INVOICE_ID',
		]);
		expect(issuesIn(await call('POST', path, { amount: usd('99') }))).toEqual(['REFUND_AMOUNT_EXCEEDED']);
	});

	it('refunds by e-check, which may fail', async () => {
		await account({ refunds: 'PENDING' });
		const { id } = await paid('CAPTURE');
		const refund = await call('POST', `/v2/payments/captures/${id}/refund`, {}, whole);
		expect(refund.body).toMatchObject({ status: 'PENDING', status_details: { reason: 'ECHECK' } });
		await merchant(`refunds/${refund.body.id}/settle`, { status: 'FAILED' });
		expect((await call('GET', `/v2/payments/refunds/${refund.body.id}`)).body.status).toBe('FAILED');
		expect((await call('GET', `/v2/payments/captures/${id}`)).body.status).toBe('COMPLETED');
		expect(eventTypes()).toEqual(expect.arrayContaining(['PAYMENT.REFUND.PENDING', 'PAYMENT.REFUND.FAILED']));
	});

	it('takes the money back when a bank does', async () => {
		const { id } = await paid('CAPTURE');
		await merchant(`captures/${id}/dispute`);
		const partial = await call('POST', `/v2/payments/captures/${id}/refund`, { amount: usd('1') });
		expect(issuesIn(partial)).toEqual(['TRANSACTION_DISPUTED']);
		const reversal = await merchant(`captures/${id}/reverse`);
		const event = app.payPal.state().events.find(({ event_type }) => event_type.endsWith('REVERSED'));
		expect(event).toMatchObject({
			event_type: 'PAYMENT.CAPTURE.REVERSED',
			resource_type: 'refund',
			resource: { id: reversal.body.id, note_to_payer: 'Payment reversed' },
		});
		const refused = await call('POST', `/v2/payments/captures/${id}/refund`, {});
		expect(issuesIn(refused)).toEqual(['REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK']);
	});

	it('lets so many calls through in a minute', async () => {
		await account({ callsPerMinute: 2 });
		const attempt = async () => await call('GET', '/v2/checkout/orders/1AB');
		expect((await attempt()).status).toBe(404);
		expect((await attempt()).status).toBe(404);
		const refused = await app.call('GET', '/v2/checkout/orders/1AB');
		expect(refused).toMatchObject({ status: 429, body: { name: 'RATE_LIMIT_REACHED', links: [] } });
		const waitMs = Number(refused.headers.get('retry-after')) * 1000;
		expect(waitMs).toBeGreaterThan(0);
		app.world.clock.advance(waitMs);
		expect((await attempt()).status).toBe(404);
	});

	it.each([
		['balance', 'full'],
		['refunds', 'NEVER'],
		['callsPerMinute', 0],
	])('has no account with %s %s', async (name, value) => {
		expect((await account({ [name]: value })).status).toBe(400);
	});

	it('wants headers it can read', async () => {
		const { clientId } = app.payPal.credentials();
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const assertion = (payload: object) => `${part({ alg: 'none' })}.${part(payload)}.`;
		const attempt = async (headers: Record<string, string>) =>
			(await app.call('GET', '/v2/checkout/orders/1AB', undefined, headers)).status;
		const good = assertion({ iss: clientId, payer_id: 'M4PLEANDMUG77' });
		expect(await attempt({ 'PayPal-Auth-Assertion': good })).toBe(404);
		expect(await attempt({ 'PayPal-Auth-Assertion': good.slice(0, -1) })).toBe(400);
		expect(await attempt({ 'PayPal-Auth-Assertion': assertion({ iss: clientId }) })).toBe(400);
		expect(await attempt({ 'PayPal-Auth-Assertion': assertion({ iss: 'other', email: 'a@b.c' }) })).toBe(403);
		expect(await attempt({ 'PayPal-Partner-Attribution-Id': 'x'.repeat(36) })).toBe(404);
		expect(await attempt({ 'PayPal-Partner-Attribution-Id': 'x'.repeat(37) })).toBe(400);
	});
});
