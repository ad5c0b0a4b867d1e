import '../../../../support/shortSleeps';

import { findOrMakeLiveOrder } from '../../../../../nodes/checkout/asking/liveOrder';
import {
	takeStep,
	type OnCancel,
	type Step,
	type StepTaken,
} from '../../../../../nodes/checkout/waiting/takeStep';
import { parkedFor } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';
import { states } from './paymentStates';

type Come = 'cancel' | 'cancelToEnd' | 'pay' | 'return';

/** What comes of a tap on the card, a return, a cancelling, and a cancelling that ends the wait, in this order. */
const table: Record<string, Record<Come, string>> = {
	open: row('to the page', 'to the page', 'cancelled', 'goes on: cancelled, CANCELLED'),
	approved: row('goes on: paid, PAID', 'goes on: paid, PAID', 'cancelled', 'cancelled'),
	'approved, and will bounce': row(
		'declined, with a button',
		'declined, with a button',
		'cancelled',
		'cancelled',
	),
	'approved, and will bounce for good': row(
		'declined, with a button',
		'declined, with a button',
		'cancelled',
		'cancelled',
	),
	'approved, and not wanted': row('declined', 'declined', 'cancelled', 'cancelled'),
	'approved, and to be approved again': row('to the page', 'to the page', 'cancelled', 'cancelled'),
	'approved, and gone a moment later': row('cancelled', 'cancelled', 'cancelled', 'cancelled'),
	'approved, and paid for elsewhere': row('closed', 'closed', 'cancelled', 'cancelled'),
	'approved, and the money is slow': row(
		'goes on: pending, PENDING',
		'goes on: pending, PENDING',
		'cancelled',
		'cancelled',
	),
	'approved, and taken by another call': row(
		'goes on: paid, PAID',
		'goes on: paid, PAID',
		'cancelled',
		'cancelled',
	),
	paid: always('goes on: paid, PAID'),
	'paid, and not shown yet': row('goes on: paid, PAID', 'goes on: paid, PAID', 'cancelled', 'cancelled'),
	'declined for good': { ...always('declined, with a button'), pay: 'to another page' },
	'on its way': always('goes on: pending, PENDING'),
	refunded: always('goes on: closed, REFUNDED'),
	'refunded in part': always('goes on: closed, PARTIALLY_REFUNDED'),
	'ended by the provider': row('to another page', 'cancelled', 'cancelled', 'goes on: cancelled, CANCELLED'),
	expired: row('to another page', 'cancelled', 'cancelled', 'cancelled'),
	'approved over another amount': row(
		'goes on: invalid, MISMATCH',
		'goes on: invalid, MISMATCH',
		'cancelled',
		'cancelled',
	),
	'approved to pay somebody else': row(
		'goes on: invalid, MISMATCH',
		'goes on: invalid, MISMATCH',
		'cancelled',
		'cancelled',
	),
};

function row(pay: string, returned: string, cancel: string, cancelToEnd: string): Record<Come, string> {
	return { pay, return: returned, cancel, cancelToEnd };
}

function always(what: string): Record<Come, string> {
	return row(what, what, what, what);
}

const comes: Record<Come, { step: Step; onCancel: OnCancel }> = {
	pay: { step: 'pay', onCancel: 'keepWaiting' },
	return: { step: 'return', onCancel: 'keepWaiting' },
	cancel: { step: 'cancel', onCancel: 'keepWaiting' },
	cancelToEnd: { step: 'cancel', onCancel: 'continue' },
};

/** A wait whose order has been opened, and is like this now. */
async function waitingWith(state: string) {
	const world = memoryWorld();
	const parked = parkedFor(await world.provider.app(), world.clock.iso);
	const { id } = (await findOrMakeLiveOrder(world.provider, parked.checkout))!;
	await states[state]!(world, id, parked);
	const take = async (step: Step, onCancel: OnCancel = 'keepWaiting', orderId = id) =>
		await takeStep(world.provider, parked, { step, orderId, onCancel });
	return { ...world, parked, order: id, take };
}

function inWords(taken: StepTaken, order: string): string {
	switch (taken.type) {
		case 'redirect':
			return taken.url.endsWith(order) ? 'to the page' : 'to another page';
		case 'show':
			return taken.payUrl ? `${taken.page}, with a button` : taken.page;
		case 'resume':
			return `goes on: ${taken.page}, ${taken.settlement.judgement.status}`;
	}
}

const cells = Object.entries(table).flatMap(([state, cell]) =>
	Object.entries(cell).map(([come, what]) => [state, come as Come, what] as const),
);

describe('a payment that is waited for', () => {
	it.each(cells)('%s; %s: %s', async (state, come, what) => {
		const { take, order } = await waitingWith(state);
		const { step, onCancel } = comes[come];
		expect(inWords(await take(step, onCancel), order)).toBe(what);
	});

	it.each(Object.keys(table))('%s: word of it is worth as much as the buyer’s return', async (state) => {
		const { take, order } = await waitingWith(state);
		expect(inWords(await take('settled'), order)).toBe(table[state]!.return);
	});
});

describe('a request for payment that is withdrawn', () => {
	it.each(Object.keys(table))('%s: goes on as with the buyer’s return, else as replaced', async (state) => {
		const { take, order } = await waitingWith(state);
		const { return: returned } = table[state]!;
		const expected = returned.startsWith('goes on') ? returned : 'goes on: replaced, CANCELLED';
		expect(inWords(await take('withdraw', 'keepWaiting', ''), order)).toBe(expected);
	});

	it('has no order before the first tap, and no money after it', async () => {
		const world = memoryWorld();
		const parked = parkedFor(await world.provider.app(), world.clock.iso);
		const taken = await takeStep(world.provider, parked, { step: 'withdraw', onCancel: 'keepWaiting' });
		const judgement = { status: 'CANCELLED', withdrawn: true };
		expect(taken).toMatchObject({ type: 'resume', page: 'replaced', settlement: { judgement } });
		expect(world.kassa.moneyOf()).toEqual([]);
	});
});

describe('invariant 2: an execution goes on as paid only with the money', () => {
	it.each(Object.keys(states))('%s', async (state) => {
		for (const step of ['return', 'pay', 'cancel', 'withdraw'] as const) {
			const { take, kassa, parked } = await waitingWith(state);
			const taken = await take(step, 'continue').catch(() => undefined);
			const isPaid = taken?.type === 'resume' && taken.settlement.judgement.status === 'PAID';
			const booked = kassa.bills
				.flatMap(({ collections }) => collections)
				.filter((one) => one.state === 'booked');
			const money = booked.map(({ sum }) => sum.cents / 100);
			expect(isPaid ? money : [Number(parked.payment.amount.value)]).toEqual([24]);
		}
	});
});

describe('invariant 1: nobody is charged twice', () => {
	it('takes the money once when the buyer returns, taps and is told of, all at once', async () => {
		const { take, kassa } = await waitingWith('approved');
		const all = await Promise.all([take('return'), take('pay'), take('settled'), take('return')]);
		expect(all.map(({ type }) => type)).toEqual(['resume', 'resume', 'resume', 'resume']);
		expect(kassa.moneyOf()).toHaveLength(1);
	});

	it('takes it once when the answer got lost', async () => {
		const { take, kassa } = await waitingWith('approved');
		kassa.faults.add('collect', 'no answer', 'after');
		await expect(take('return')).rejects.toThrow('no answer');
		expect(await take('return')).toMatchObject({ type: 'resume', page: 'paid' });
		expect(kassa.moneyOf()).toHaveLength(1);
	});
});

describe('invariant 4: only the order of this very request for payment counts', () => {
	it.each(['return', 'settled', 'cancel'] as const)('shows nothing of another request: %s', async (step) => {
		const { take, kassa } = await waitingWith('of another request for payment');
		expect(await take(step, 'continue')).toMatchObject({ type: 'show' });
		expect(kassa.callsOf('collect')).toEqual([]);
	});

	it.each(['', 'no number', '../bill-1', 'BILL-1'])(
		'does not look up what can be no ID: "%s"',
		async (id) => {
			const { take, kassa } = await waitingWith('approved');
			kassa.calls.length = 0;
			expect(await take('return', 'continue', id)).toMatchObject({ type: 'show', page: 'invalid' });
			expect(await take('cancel', 'continue', id)).toMatchObject({ type: 'show', page: 'cancelled' });
			expect(kassa.calls).toEqual([]);
		},
	);

	it('takes no money of an order of another shop', async () => {
		const { take, kassa } = await waitingWith('of another shop');
		expect(await take('return')).toMatchObject({ type: 'show', page: 'invalid' });
		expect(kassa.callsOf('collect')).toEqual([]);
	});
});

describe('a sale that was paid in another execution', () => {
	it('ends the wait where the merchant’s key made the invoice ID', async () => {
		const world = memoryWorld();
		const parked = parkedFor(await world.provider.app(), world.clock.iso, { invoiceId: 'MC-OF-A-KEY' });
		world.kassa.faults.add('issue', 'sale collected');
		world.kassa.faults.add('issue', 'sale collected');
		const taken = await takeStep(world.provider, parked, { step: 'pay', onCancel: 'keepWaiting' });
		expect(taken).toMatchObject({
			type: 'resume',
			page: 'closed',
			settlement: { judgement: { status: 'CANCELLED', paidBefore: true } },
		});
	});

	it('leaves the wait where the invoice ID is its own', async () => {
		const world = memoryWorld();
		const parked = parkedFor(await world.provider.app(), world.clock.iso);
		world.kassa.faults.add('issue', 'sale collected');
		world.kassa.faults.add('issue', 'sale collected');
		const taken = await takeStep(world.provider, parked, { step: 'pay', onCancel: 'keepWaiting' });
		expect(taken).toEqual({ type: 'show', page: 'closed' });
	});
});

describe('money that is only reserved', () => {
	async function reserving() {
		const world = memoryWorld();
		const parked = parkedFor(await world.provider.app(), world.clock.iso, { intent: 'reserve' });
		const { id } = (await findOrMakeLiveOrder(world.provider, parked.checkout))!;
		world.kassa.sign(id);
		const take = async () =>
			await takeStep(world.provider, parked, { step: 'return', orderId: id, onCancel: 'keepWaiting' });
		return { ...world, id, take };
	}

	it('is reserved once, and is not called paid', async () => {
		const { take, kassa } = await reserving();
		await take();
		expect(await take()).toMatchObject({
			page: 'reserved',
			settlement: { judgement: { status: 'AUTHORIZED' } },
		});
		expect(kassa.moneyOf()).toHaveLength(1);
	});

	it('ends the wait when the merchant has let it go', async () => {
		const { take, kassa, id } = await reserving();
		await take();
		kassa.alter(id, (bill) => {
			bill.state = 'torn';
			bill.deposits[0]!.state = 'released';
		});
		expect(await take()).toMatchObject({ type: 'resume', page: 'closed' });
	});
});
