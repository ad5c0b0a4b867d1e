import fc from 'fast-check';

import type { Fault } from '../../playground/world/faults.ts';
import { refusals } from './connections';
import type { Day } from './day';

/** One thing that happens. Its name is what a failure prints; numbers choose among what there is by then. */
export interface Happening {
	name: string;
	happen(day: Day): Promise<void> | void;
}

const hourMs = 3_600_000;

const pick = <T>(all: readonly T[], index: number): T | undefined =>
	all.length > 0 ? all[index % all.length] : undefined;

const index = fc.nat(5);

const any = <T>(...values: T[]) => fc.constantFrom(...values);

/** How the buyer's bank answers. Most of the time it pays. */
const choices = {
	pays: { fundingSource: 'paypal' },
	'pays by card': { fundingSource: 'card', card: { number: '4012888888881881' } },
	declines: { fundingSource: 'paypal', decline: true },
	'declines in the end': { fundingSource: 'paypal', captureDecline: true },
	'asks again': { fundingSource: 'paypal', payerActionRequired: true },
	'takes days': { fundingSource: 'paypal', pendingReason: 'ECHECK' },
};

/** What may go wrong with a call, before or after the vendor did its work. */
const troubles: Record<string, Partial<Fault> & Pick<Fault, 'action'>> = {
	'answers 500': { action: 'fail', status: 500 },
	'answers 503': { action: 'fail', status: 503 },
	'says it is too much': { action: 'fail', status: 429 },
	'answers a page': { action: 'fail', status: 200, body: '<!DOCTYPE html><title>Welcome</title>' },
	'answers half of it': { action: 'fail', status: 200, body: '{"id":"5O1901' },
	'answers nothing': { action: 'fail', status: 200, body: '' },
	'answers an empty object': { action: 'fail', status: 200, body: {} },
	'is cut off': { action: 'drop' },
	'is never answered': { action: 'hold' },
};

/** The calls that move or tell of money. */
const calls: Record<string, Partial<Fault>> = {
	'a new order': { vendor: 'paypal', method: 'POST', match: '/v2/checkout/orders' },
	'a capture': { vendor: 'paypal', method: 'POST', match: '/capture' },
	'a reservation': { vendor: 'paypal', method: 'POST', match: '/authorize' },
	'an order read': { vendor: 'paypal', method: 'GET', match: '/v2/checkout/orders/' },
	'a refund': { vendor: 'paypal', method: 'POST', match: '/refund' },
	'a message': { vendor: 'messenger', method: 'POST', match: '/messages' },
	'a look into the chat': { vendor: 'messenger', method: 'GET' },
	'an event read': { vendor: 'paypal', method: 'GET', match: '/webhooks-events/' },
};

export const named = (name: string, happen: Happening['happen']): Happening => ({ name, happen });

const ask = (buyer: number) => named(`ask ${buyer}`, async (day) => await day.workflows.ask(buyer));

const askAndWait = (buyer: number) =>
	named(`ask and wait ${buyer}`, async (day) => await day.workflows.askAndWait(buyer));

const askToReserve = (buyer: number) =>
	named(`ask ${buyer} to reserve`, async (day) => await day.workflows.ask(buyer, 'AUTHORIZE'));

const askToReserveAndWait = (buyer: number) =>
	named(
		`ask ${buyer} to reserve, and wait`,
		async (day) => await day.workflows.askAndWait(buyer, 'AUTHORIZE'),
	);

const asking = fc.oneof(
	...[ask, ask, askAndWait, askAndWait, askToReserve, askToReserveAndWait].map((how) => index.map(how)),
	fc
		.tuple(index, index)
		.map(([buyer, which]) =>
			named(
				`ask ${buyer} for sale ${which} again`,
				async (day) => await day.workflows.askAgain(buyer, which),
			),
		),
);

const withdrawing = index.map((which) =>
	named(`wait ${which} is withdrawn`, async (day) => {
		const waiting = pick(day.workflows.waits, which);
		if (waiting !== undefined) await day.workflows.withdraw(waiting);
	}),
);

const endingReservation = fc
	.tuple(index, any<'capture' | 'void'>('capture', 'capture', 'void'))
	.map(([which, how]) =>
		named(`${how} reservation ${which}`, async (day) => {
			const reservation = pick(day.books().reservations, which);
			if (reservation) await day.workflows.endReservation(reservation.id, how);
		}),
	);

const tapping = index.map((which) =>
	named(`tap ${which}`, async (day) => {
		const waiting = pick(day.workflows.waits, which);
		if (waiting !== undefined) await day.visit(waiting, 'pay', '');
	}),
);

export const approving = fc
	.tuple(index, any<keyof typeof choices>('pays', 'pays', 'pays', ...(Object.keys(choices) as [])))
	.map(([which, how]) =>
		named(`order ${which}: ${how}`, async (day) => {
			const order = pick(day.orders(), which);
			if (order !== undefined) await day.approve(order, choices[how]);
		}),
	);

const visiting = fc.tuple(index, index, any('return', 'settled', 'cancel')).map(([wait, which, step]) =>
	named(`wait ${wait}: ${step} with order ${which}`, async (day) => {
		const waiting = pick(day.workflows.waits, wait);
		const order = pick(day.orders(), which);
		if (waiting !== undefined && order !== undefined) await day.visit(waiting, step, order);
	}),
);

const delivering = index.map((which) =>
	named(`event ${which}`, async (day) => {
		const event = pick(day.events(), which);
		if (event !== undefined) await day.deliver(event);
	}),
);

const losing = index.map((which) =>
	named(`event ${which} is lost`, (day) => {
		const event = pick(day.events(), which);
		if (event !== undefined) day.lost.add(event);
	}),
);

const settle = (which: number) =>
	named(`settle order ${which}`, async (day) => {
		const order = pick(day.orders(), which);
		if (order !== undefined) await day.workflows.settle(order);
	});

const settling = index.map(settle);

const refunding = fc.tuple(fc.nat(1), any(undefined, 300, 1100)).map(([which, cents]) =>
	named(`refund ${cents ?? 'all'} of payment ${which}`, async (day) => {
		const capture = pick(day.books().captures, which);
		if (capture) await day.workflows.refund(capture.id, cents);
	}),
);

const retrying = index.map((which) =>
	named(`retry ${which}`, async (day) => {
		const failed = day.workflows.executions.filter((execution) => execution.failed);
		const execution = pick(failed, which);
		if (execution) await day.workflows.retry(execution);
	}),
);

const troubling = fc
	.tuple(
		any(...(Object.keys(calls) as Array<keyof typeof calls>)),
		any(...(Object.keys(troubles) as Array<keyof typeof troubles>)),
		any<Fault['when']>('before', 'after'),
		any(1, 1, 2, 4),
	)
	.map(([call, trouble, when, times]) =>
		named(`${call} ${trouble} ${when} it is done, ${times} times`, (day) =>
			day.trouble({ on: 'call', when, times, ...calls[call], ...troubles[trouble]! }),
		),
	);

/** Nobody listens at the vendor's address, or something on the way there refuses to let n8n through. */
const refusing = fc
	.tuple(any(...(Object.keys(calls) as Array<keyof typeof calls>)), any(1, 2, 4))
	.map(([call, times]) =>
		named(`the connection for ${call} is refused, ${times} times`, () => {
			refusals.push({ ...calls[call], times });
		}),
	);

const waiting = any(1, 30, 61, 190, 7 * 60, 25 * 60, 46 * 24 * 60).map((minutes) =>
	named(`${minutes} minutes pass`, (day) => day.clock.pass((minutes * hourMs) / 60)),
);

const ending = index.map((which) =>
	named(`the time of wait ${which} is over`, (day) => {
		const wait = pick(day.workflows.waits, which);
		if (wait !== undefined) day.timeOver(wait);
	}),
);

const running = any(
	named('n8n is started again', (day) => day.restart()),
	named('another process has the work', (day) => day.changeProcess()),
	named('the buyers write', (day) => [0, 1, 2].forEach((buyer) => day.write(buyer))),
);

const single: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 3, arbitrary: asking },
	{ weight: 3, arbitrary: tapping },
	{ weight: 1, arbitrary: withdrawing },
	{ weight: 4, arbitrary: endingReservation },
	{ weight: 5, arbitrary: approving },
	{ weight: 4, arbitrary: visiting },
	{ weight: 6, arbitrary: delivering },
	{ weight: 1, arbitrary: losing },
	{ weight: 3, arbitrary: settling },
	{ weight: 4, arbitrary: refunding },
	{ weight: 3, arbitrary: retrying },
	{ weight: 5, arbitrary: troubling },
	{ weight: 1, arbitrary: refusing },
	{ weight: 2, arbitrary: waiting },
	{ weight: 1, arbitrary: ending },
	{ weight: 1, arbitrary: running },
);

/** Two things at the same moment. */
export const atOnce = (one: Happening, other: Happening): Happening =>
	named(`${one.name}, and at once: ${other.name}`, async (day) => {
		await Promise.allSettled([one.happen(day), other.happen(day)]);
	});

export const happening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 6, arbitrary: single },
	{ weight: 1, arbitrary: fc.tuple(single, single).map(([one, other]) => atOnce(one, other)) },
);

const firstOrderIsPaid = named('order 0: pays', async (day) => {
	const [order] = day.orders();
	if (order) await day.approve(order, choices.pays);
});

const tapFirst = named('tap 0', async (day) => {
	if (day.workflows.waits[0] !== undefined) await day.visit(day.workflows.waits[0], 'pay', '');
});

/** How a day begins on which something is sold: what it is about, besides its trouble. */
export const beginnings = {
	byEvent: [ask(0), firstOrderIsPaid],
	byWaiting: [askAndWait(0), tapFirst, firstOrderIsPaid],
	byReserving: [askToReserve(0), firstOrderIsPaid, settle(0)],
} satisfies Record<string, Happening[]>;
