import { toNotification } from '../../../../../nodes/MessengerCheckout/notifications/compose';
import { isOccasion, type Occasion } from '../../../../../nodes/MessengerCheckout/notifications/occasion';
import { toOrderOccasion } from '../../../../../nodes/MessengerCheckout/notifications/orderOccasion';
import type { Order } from '../../../../../nodes/shared/payPal/order';
import { buyerTexts } from '../../../../../nodes/shared/texts/languages';

const amount = { currency_code: 'USD', value: '24.00' };

const order = (status: string, payments: object = {}): Order => ({
	id: '5O190127TN364715T',
	status,
	purchase_units: [{ custom_id: 'messenger:1:2', amount, payments }],
});

const captured = (status: string, reason?: string) =>
	order('COMPLETED', {
		captures: [{ id: 'CAP', status, amount, ...(reason && { status_details: { reason } }) }],
	});

const authorized = (status: string) =>
	order('COMPLETED', { authorizations: [{ id: 'AUTH', status, amount }] });

describe('what there is to tell of an order, by itself', () => {
	it.each<[Order, string | undefined, string | undefined]>([
		[captured('COMPLETED'), 'paid', 'paid:CAP'],
		[captured('PENDING'), 'pending', 'pending:CAP'],
		[captured('DECLINED'), 'declined', 'declined:CAP'],
		[captured('FAILED'), undefined, undefined],
		[captured('SOMETHING_NEW'), undefined, undefined],
		[captured('REFUNDED'), 'refunded', 'refunded:CAP'],
		[authorized('CREATED'), 'authorized', 'authorized:AUTH'],
		[authorized('PENDING'), 'pending', 'pending:AUTH'],
		[authorized('DENIED'), 'declined', 'declined:AUTH'],
		[authorized('VOIDED'), undefined, undefined],
		[order('CREATED'), undefined, undefined],
		[order('PAYER_ACTION_REQUIRED'), undefined, undefined],
		[order('APPROVED'), undefined, undefined],
		[order('VOIDED'), undefined, undefined],
		[order('COMPLETED'), undefined, undefined],
	])('%j: %s', (given, kind, key) => {
		const found = toOrderOccasion(given, undefined);
		expect(isOccasion(found) ? [found.kind, found.key] : [undefined, undefined]).toEqual([kind, key]);
	});

	it('is not "paid" when PayPal took another amount than was asked', () => {
		const other = captured('COMPLETED');
		other.purchase_units![0]!.amount = { currency_code: 'USD', value: '240.00' };
		expect(toOrderOccasion(other, 'paid')).toMatchObject({ reason: expect.stringContaining('240.00') });
	});

	it('is not "partly refunded" without the refund: nobody would know how much', () => {
		expect(toOrderOccasion(captured('PARTIALLY_REFUNDED'), undefined)).not.toHaveProperty('key');
	});

	it('is not "refunded" while the refund failed', () => {
		const refund = { id: 'R', status: 'FAILED' };
		expect(toOrderOccasion(captured('REFUNDED'), undefined, { refund })).not.toHaveProperty('key');
	});

	it.each([
		['ECHECK', 'bank'],
		['PENDING_REVIEW', 'review'],
		['UNILATERAL', 'shop'],
		['OTHER', 'other'],
		['SOMETHING_NEW', 'other'],
		[undefined, 'other'],
	])('is pending because of %s in human words (%s)', (reason, word) => {
		expect(toOrderOccasion(captured('PENDING', reason), undefined)).toMatchObject({
			facts: { reason: word },
		});
	});
});

describe('the message', () => {
	const wording = { texts: buyerTexts.en, values: { amount: '$24.00', orderNumber: '7' } };
	const message = (given: Order) => toNotification(toOrderOccasion(given, undefined) as Occasion, wording);

	it('is a receipt for what is paid', () => {
		expect(message(captured('COMPLETED'))).toMatchObject({
			attachment: { payload: { template_type: 'receipt' } },
		});
	});

	it('is a text when Messenger takes no receipt of it: too many lines', () => {
		const long = captured('COMPLETED');
		long.purchase_units![0]!.items = Array.from({ length: 101 }, () => ({
			name: 'Bean',
			quantity: '1',
			unit_amount: amount,
		}));
		expect(message(long)).toEqual({
			text: 'Thank you! We have received your payment of $24.00 for order 7.',
		});
	});
});
