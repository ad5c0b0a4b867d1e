import { OrderBook } from '../../../../../playground/payPal/orders/book.ts';
import type { Instrument } from '../../../../../playground/payPal/orders/order.ts';
import { Ledger } from '../../../../../playground/payPal/payments/ledger.ts';
import { Clock } from '../../../../../playground/world/clock.ts';
import { issueOf } from '../issueOf';
import { recordedHappenings } from '../recordedHappenings';

const paypal: Instrument = { fundingSource: 'paypal', declines: false, captureDeclines: false };
const hourMs = 3_600_000;

describe('the life of an order', () => {
	let clock: Clock;
	let told: string[];
	let ledger: Ledger;
	let orders: OrderBook;
	beforeEach(() => {
		clock = new Clock();
		told = [];
		const happenings = recordedHappenings(told);
		ledger = new Ledger(clock, happenings);
		orders = new OrderBook(clock, ledger, happenings);
	});
	afterEach(() => clock.stop());

	const create = (unit: object = {}, more: object = {}) =>
		orders.create(
			{
				intent: 'CAPTURE',
				purchase_units: [{ amount: { currency_code: 'USD', value: '12' }, ...unit }],
				...more,
			},
			false,
		);
	const paid = (unit: object = {}, instrument: Partial<Instrument> = {}) => {
		const { id } = create(unit);
		orders.approve(id, { ...paypal, ...instrument });
		return orders.capture(id);
	};

	it('goes from created over approved to completed, once', () => {
		const order = create();
		expect(order.status).toBe('CREATED');
		expect(issueOf(() => orders.capture(order.id))).toBe('ORDER_NOT_APPROVED');
		orders.approve(order.id, paypal);
		orders.capture(order.id);
		expect(issueOf(() => orders.capture(order.id))).toBe('ORDER_ALREADY_CAPTURED');
		expect(told).toEqual(['order APPROVED', 'capture COMPLETED', 'order COMPLETED']);
	});

	it('waits for the payer when it was created with payment_source.paypal', () => {
		expect(create({}, { payment_source: { paypal: {} } }).status).toBe('PAYER_ACTION_REQUIRED');
	});

	it('expires three hours after it was created', () => {
		const { id } = create();
		clock.advance(3 * hourMs - 60_000);
		expect(orders.find(id).id).toBe(id);
		clock.advance(60_000);
		expect(issueOf(() => orders.find(id))).toBe('INVALID_RESOURCE_ID');
		expect(issueOf(() => orders.approve(id, paypal))).toBe('INVALID_RESOURCE_ID');
		expect(issueOf(() => orders.capture(id))).toBe('INVALID_RESOURCE_ID');
	});

	it('has three more hours from the payer’s first visit, not from later ones', () => {
		const order = create();
		clock.advance(2 * hourMs);
		orders.visit(order);
		clock.advance(2 * hourMs);
		orders.visit(order);
		orders.approve(order.id, paypal);
		clock.advance(hourMs);
		expect(issueOf(() => orders.capture(order.id))).toBe('INVALID_RESOURCE_ID');
	});

	it('never expires once it is completed', () => {
		const { id } = paid();
		clock.advance(1000 * hourMs);
		expect(orders.find(id).status).toBe('COMPLETED');
	});

	it('cuts descriptions and soft descriptors the way PayPal does', () => {
		const { units } = create({ description: 'd'.repeat(200), soft_descriptor: 's'.repeat(30) });
		expect(units[0]?.description).toHaveLength(127);
		expect(units[0]?.soft_descriptor).toHaveLength(22);
	});

	it('takes an invoice id once', () => {
		const other = create({ invoice_id: 'INV-7' });
		paid({ invoice_id: 'INV-7' });
		expect(issueOf(() => create({ invoice_id: 'INV-7' }))).toBe('DUPLICATE_INVOICE_ID');
		orders.approve(other.id, paypal);
		expect(issueOf(() => orders.capture(other.id))).toBe('DUPLICATE_INVOICE_ID');
	});

	it('takes an invoice id again after a declined capture', () => {
		paid({ invoice_id: 'INV-8' }, { captureDeclines: true });
		expect(told).toContain('capture DECLINED');
		expect(paid({ invoice_id: 'INV-8' }).status).toBe('COMPLETED');
	});

	it('declines an instrument until the payer chooses another one', () => {
		const { id } = create();
		orders.approve(id, { ...paypal, declines: true });
		expect(issueOf(() => orders.capture(id))).toBe('INSTRUMENT_DECLINED');
		expect(issueOf(() => orders.capture(id))).toBe('INSTRUMENT_DECLINED');
		orders.approve(id, paypal);
		expect(orders.capture(id).status).toBe('COMPLETED');
	});

	it.each([
		['PENDING_REVIEW', 24],
		['ECHECK', 144],
	])('clears a capture that is pending for %s after %d hours', (pendingReason, hours) => {
		const capture = paid({}, { pendingReason }).units[0]!.captures[0]!;
		expect(capture).toMatchObject({ status: 'PENDING', reason: pendingReason });
		expect(issueOf(() => ledger.refund(capture.id, {}))).toBe('PENDING_CAPTURE');
		clock.advance(hours * hourMs);
		expect(capture).toMatchObject({ status: 'COMPLETED', reason: undefined });
		expect(told).toContain('capture COMPLETED');
	});

	it('refunds in parts, never more than was captured', () => {
		const capture = paid().units[0]!.captures[0]!;
		const amount = (value: string, currency_code = 'USD') => ({ amount: { currency_code, value } });
		ledger.refund(capture.id, amount('2.5'));
		expect(capture.status).toBe('PARTIALLY_REFUNDED');
		expect(issueOf(() => ledger.refund(capture.id, amount('9.51')))).toBe('REFUND_AMOUNT_EXCEEDED');
		expect(issueOf(() => ledger.refund(capture.id, amount('1', 'EUR')))).toBe(
			'REFUND_CAPTURE_CURRENCY_MISMATCH',
		);
		expect(ledger.refund(capture.id, {})).toMatchObject({
			amount: { value: '9.50' },
			total: { value: '12.00' },
		});
		expect(capture.status).toBe('REFUNDED');
		expect(issueOf(() => ledger.refund(capture.id, {}))).toBe('CAPTURE_FULLY_REFUNDED');
	});

	it('is authorized, not captured, when that is its intent', () => {
		const { id } = create({}, { intent: 'AUTHORIZE' });
		orders.approve(id, paypal);
		expect(issueOf(() => orders.capture(id))).toBe('ACTION_DOES_NOT_MATCH_INTENT');
		orders.authorize(id);
		expect(issueOf(() => orders.authorize(id))).toBe('ORDER_ALREADY_AUTHORIZED');
	});
});
