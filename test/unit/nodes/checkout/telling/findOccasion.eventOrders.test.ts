import type { IDataObject } from 'n8n-workflow';

import { findOccasion } from '../../../../../nodes/checkout/telling/findOccasion';
import { isOccasion } from '../../../../../nodes/checkout/telling/occasion';
import type { PayPal } from '../../../../../nodes/vendors/payPal/api/payPal';
import { PayPalProvider } from '../../../../../nodes/vendors/payPal/provider';

/** What PayPal answers now, by path. */
const answers = new Map<string, object>();

const payPal = { get: async (path: string) => await Promise.resolve(answers.get(path)) };
const provider = new PayPalProvider(payPal as unknown as PayPal);

jest.mock('../../../../../nodes/vendors/payPal/orders/orders', () => ({
	...jest.requireActual<object>('../../../../../nodes/vendors/payPal/orders/orders'),
	readOrder: async () => await Promise.resolve(answers.get('order')),
}));
jest.mock('../../../../../nodes/checkout/settling/whyNotAsAsked', () => ({
	findWhyNotOurs: async () => await Promise.resolve(undefined),
}));

const money = (value: string) => ({ currency_code: 'USD', value });
const orderId = '5O190127TN364715T';

interface State {
	order: string;
	capture?: string;
	refunds?: Record<string, [value: string, status: string]>;
}

interface Step {
	/** What PayPal tells of it, and what stands in the item that the trigger makes of that. */
	event: IDataObject;
	/** How things stand from then on. */
	state: State;
	/** All that may be said of them. */
	truths: string[];
}

const event = (eventType: string, refundId?: string): IDataObject => ({
	eventType,
	orderId,
	captureId: 'CAP1',
	...(refundId && { refundId }),
});

/** Step by step, what becomes of one payment of 24.00. */
const histories: Record<string, Step[]> = {
	'an e-check, a refund that comes through late, and one that fails': [
		{ event: event('CHECKOUT.ORDER.APPROVED'), state: { order: 'APPROVED' }, truths: [] },
		{
			event: event('PAYMENT.CAPTURE.PENDING'),
			state: { order: 'COMPLETED', capture: 'PENDING' },
			truths: ['pending:CAP1'],
		},
		{
			event: event('PAYMENT.CAPTURE.COMPLETED'),
			state: { order: 'COMPLETED', capture: 'COMPLETED' },
			truths: ['paid:CAP1'],
		},
		{
			event: event('PAYMENT.REFUND.PENDING', 'R1'),
			state: { order: 'COMPLETED', capture: 'PARTIALLY_REFUNDED', refunds: { R1: ['5.00', 'PENDING'] } },
			truths: ['paid:CAP1'],
		},
		{
			event: event('PAYMENT.CAPTURE.REFUNDED', 'R1'),
			state: { order: 'COMPLETED', capture: 'PARTIALLY_REFUNDED', refunds: { R1: ['5.00', 'COMPLETED'] } },
			truths: ['partlyRefunded:R1'],
		},
		{
			event: event('PAYMENT.REFUND.PENDING', 'R2'),
			state: {
				order: 'COMPLETED',
				capture: 'REFUNDED',
				refunds: { R1: ['5.00', 'COMPLETED'], R2: ['19.00', 'PENDING'] },
			},
			truths: ['partlyRefunded:R1'],
		},
		{
			event: event('PAYMENT.REFUND.FAILED', 'R2'),
			state: {
				order: 'COMPLETED',
				capture: 'PARTIALLY_REFUNDED',
				refunds: { R1: ['5.00', 'COMPLETED'], R2: ['19.00', 'FAILED'] },
			},
			truths: ['partlyRefunded:R1'],
		},
	],
	'paid, and refunded as a whole, which fails the first time': [
		{ event: event('CHECKOUT.ORDER.APPROVED'), state: { order: 'APPROVED' }, truths: [] },
		{
			event: event('PAYMENT.CAPTURE.COMPLETED'),
			state: { order: 'COMPLETED', capture: 'COMPLETED' },
			truths: ['paid:CAP1'],
		},
		{
			event: event('PAYMENT.REFUND.PENDING', 'R1'),
			state: { order: 'COMPLETED', capture: 'REFUNDED', refunds: { R1: ['24.00', 'PENDING'] } },
			truths: ['paid:CAP1'],
		},
		{
			event: event('PAYMENT.REFUND.FAILED', 'R1'),
			state: { order: 'COMPLETED', capture: 'COMPLETED', refunds: { R1: ['24.00', 'FAILED'] } },
			truths: ['paid:CAP1'],
		},
		{
			event: event('PAYMENT.CAPTURE.REFUNDED', 'R2'),
			state: {
				order: 'COMPLETED',
				capture: 'REFUNDED',
				refunds: { R1: ['24.00', 'FAILED'], R2: ['24.00', 'COMPLETED'] },
			},
			truths: ['refunded:CAP1'],
		},
	],
	'declined by the bank in the end': [
		{ event: event('CHECKOUT.ORDER.APPROVED'), state: { order: 'APPROVED' }, truths: [] },
		{
			event: event('PAYMENT.CAPTURE.PENDING'),
			state: { order: 'COMPLETED', capture: 'PENDING' },
			truths: ['pending:CAP1'],
		},
		{
			event: event('PAYMENT.CAPTURE.DENIED'),
			state: { order: 'COMPLETED', capture: 'DECLINED' },
			truths: ['declined:CAP1'],
		},
	],
};

function standsAt({ order, capture, refunds = {} }: State): void {
	const listed = Object.entries(refunds).map(([id, [value, status]]) => ({
		id,
		status,
		amount: money(value),
	}));
	answers.clear();
	for (const refund of listed) answers.set(`/v2/payments/refunds/${refund.id}`, refund);
	answers.set('/v2/payments/captures/CAP1', {
		id: 'CAP1',
		supplementary_data: { related_ids: { order_id: orderId } },
	});
	answers.set('order', {
		id: orderId,
		status: order,
		purchase_units: [
			{
				custom_id: 'messenger:1:2',
				amount: money('24.00'),
				payments: {
					...(capture && { captures: [{ id: 'CAP1', status: capture, amount: money('24.00') }] }),
					...(listed.length > 0 && { refunds: listed }),
				},
			},
		],
	});
}

async function toldOf(item: IDataObject, state: State): Promise<string | undefined> {
	standsAt(state);
	const found = await findOccasion(provider, { id: orderId, item });
	return isOccasion(found) ? found.key : undefined;
}

/** Every way in which events may come in late: event number i is handled when at least step i has happened. */
function* schedules(length: number, from = 0): Generator<number[]> {
	if (from === length) return yield [];
	for (const rest of schedules(length, from + 1)) for (let at = from; at < length; at++) yield [at, ...rest];
}

describe.each(Object.entries(histories))(
	'of one payment, the buyer is told what is true, once each: %s',
	(_, steps) => {
		it('events come in as things happen', async () => {
			const told = new Set<string>();
			for (const { event: item, state } of steps) {
				const key = await toldOf(item, state);
				if (key) told.add(key);
			}
			expect([...told]).toEqual([...new Set(steps.flatMap(({ truths }) => truths))]);
		});

		it('events come in late, in any order, twice', async () => {
			const table: Array<Array<string | undefined>> = [];
			for (const { event: item } of steps) {
				const row: Array<string | undefined> = [];
				for (const { state } of steps) row.push(await toldOf(item, state));
				table.push(row);
			}
			// PayPal tells of the last thing that happened when it has happened: that one is never missed.
			const last = steps.at(-1)!.truths.at(-1)!;
			const wrong: unknown[] = [];
			for (const schedule of schedules(steps.length)) {
				const keys = schedule.map((at, index) => table[index]![at]);
				const isTrue = keys.every((key, index) => !key || steps[schedule[index]!]!.truths.includes(key));
				if (!isTrue || !keys.includes(last)) wrong.push([schedule, keys]);
			}
			expect(wrong).toEqual([]);
		});
	},
);

const refundsIn = (steps: Step[]): Step[] =>
	steps.filter(({ event: { eventType } }) => /REFUND/.test(String(eventType)));

it.each(Object.entries(histories).filter(([, steps]) => refundsIn(steps).length > 0))(
	'no event of money going back thanks for it: %s',
	async (_, steps) => {
		for (const { event: item } of refundsIn(steps)) {
			for (const { state } of steps) {
				expect((await toldOf(item, state)) ?? 'nothing').toMatch(/^(nothing|refunded:|partlyRefunded:)/);
			}
		}
	},
);
