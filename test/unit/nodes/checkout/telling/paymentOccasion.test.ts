import type { IExecuteFunctions } from 'n8n-workflow';

import { toNotification, type Words } from '../../../../../nodes/checkout/telling/notification';
import { isOccasion, type Occasion } from '../../../../../nodes/checkout/telling/occasion';
import { toPaymentOccasion } from '../../../../../nodes/checkout/telling/paymentOccasion';
import { messengerOf } from '../../../../../nodes/vendors/messenger/channel';
import { toMessage } from '../../../../../nodes/vendors/messenger/sending/chatMessage';
import type { Order, Refund } from '../../../../../nodes/vendors/payPal/orders/order';
import { toPayment, toRefund } from '../../../../../nodes/vendors/payPal/payments/toPayment';
import { buyerTexts } from '../../../../../nodes/wording/languages';

/** As PayPal's record of it is read. */
const toOrderOccasion = (
	order: Order,
	...[asked, hints = {}]: [
		Parameters<typeof toPaymentOccasion>[1],
		(Omit<NonNullable<Parameters<typeof toPaymentOccasion>[2]>, 'refund'> & { refund?: Refund })?,
	]
) => {
	const { refund, ...more } = hints;
	return toPaymentOccasion(toPayment(order), asked, { ...more, ...(refund && { refund: toRefund(refund) }) });
};

/** As it goes into a chat with a Page. */
const toMessageOf = (occasion: Occasion, words: Words) =>
	toMessage(toNotification(messengerOf({} as IExecuteFunctions), occasion, words));

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
		[captured('REVERSED'), undefined, undefined],
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

	it.each(['FAILED', 'CANCELLED', 'PENDING'])('is not "refunded" by a refund that is %s', (status) => {
		const refund = { id: 'R', status, amount };
		for (const capture of ['REFUNDED', 'PARTIALLY_REFUNDED', 'COMPLETED']) {
			const event = { refund, possible: ['refunded' as const, 'partlyRefunded' as const] };
			expect(toOrderOccasion(captured(capture), undefined, event)).not.toHaveProperty('key');
		}
	});

	it('is refunded, and how much, by a refund that PayPal has completed before its order shows it', () => {
		const whole = { id: 'R', status: 'COMPLETED', amount };
		const part = { ...whole, amount: { currency_code: 'USD', value: '4.00' } };
		expect(toOrderOccasion(captured('COMPLETED'), undefined, { refund: whole })).toMatchObject({
			key: 'refunded:CAP',
		});
		expect(toOrderOccasion(captured('COMPLETED'), undefined, { refund: part })).toMatchObject({
			key: 'partlyRefunded:R',
			facts: { amount: { value: '4.00' } },
		});
	});

	it('is paid still while all of its refunds are on their way', () => {
		for (const status of ['REFUNDED', 'PARTIALLY_REFUNDED']) {
			const given = captured(status);
			given.purchase_units![0]!.payments!.refunds = [{ id: 'R', status: 'PENDING', amount }];
			expect(toOrderOccasion(given, undefined)).toMatchObject({ key: 'paid:CAP' });
		}
	});

	it('is refunded as a whole: all that was taken, in however many parts', () => {
		const capture = (id: string, value: string) => ({
			id,
			status: 'REFUNDED',
			amount: { currency_code: 'USD', value },
		});
		const given = order('COMPLETED', { captures: [capture('C1', '10.00'), capture('C2', '14.00')] });
		expect(toOrderOccasion(given, undefined)).toMatchObject({ facts: { amount: { value: '24.00' } } });
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

describe('what was taken of reserved money is told when it is over', () => {
	const taken = (value: string, status: string, more: object = {}) =>
		order('COMPLETED', {
			captures: [{ id: 'CAP', status: 'COMPLETED', amount: { currency_code: 'USD', value }, ...more }],
			authorizations: [{ id: 'AUTH', status, amount }],
		});

	it.each<[string, string, object, string | undefined]>([
		['20.00', 'CAPTURED', {}, '20.00'],
		['20.00', 'VOIDED', {}, '20.00'],
		['20.00', 'PARTIALLY_CAPTURED', { final_capture: true }, '20.00'],
		['20.00', 'PARTIALLY_CAPTURED', { final_capture: false }, undefined],
		['20.00', 'CAPTURED', { status: 'PENDING' }, undefined],
		['24.00', 'CAPTURED', {}, '24.00'],
		['27.60', 'CAPTURED', {}, '27.60'],
		['27.61', 'CAPTURED', {}, undefined],
		['240.00', 'CAPTURED', {}, undefined],
	])('%s of 24.00, the reservation is %s, %j: a receipt over %s', (value, status, more, told) => {
		const found = toOrderOccasion(taken(value, status, more), undefined);
		const paid = isOccasion(found) && found.kind === 'paid' ? found : undefined;
		expect(paid?.facts.amount?.value).toBe(told);
		if (told) expect(paid!.key).toBe('paid:CAP');
	});

	it('goes into the chat as a receipt over what was taken, without lines that no longer add up', () => {
		const given = taken('20.00', 'CAPTURED');
		given.purchase_units![0]!.items = [
			{ name: 'Mug', quantity: '2', unit_amount: { ...amount, value: '12.00' } },
		];
		const occasion = toOrderOccasion(given, undefined) as Occasion;
		const { attachment } = toMessageOf(occasion, {
			texts: buyerTexts.en,
			values: {},
			label: 'Text',
		}) as unknown as {
			attachment: { payload: object };
		};
		expect(attachment.payload).toMatchObject({ template_type: 'receipt', summary: { total_cost: 20 } });
		expect(attachment.payload).not.toHaveProperty('elements');
	});
});

describe('the message', () => {
	const wording = { texts: buyerTexts.en, values: { amount: '$24.00', orderNumber: '7' }, label: 'Text' };
	const message = (given: Order) => toMessageOf(toOrderOccasion(given, undefined) as Occasion, wording);

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
