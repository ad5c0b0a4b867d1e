import '../../../../support/shortSleeps';

import { findOrMakeLiveOrder } from '../../../../../nodes/checkout/asking/liveOrder';
import { toParkedItem, type ParkedItem } from '../../../../../nodes/checkout/asking/parkedCheckout';
import { settleParked, toParkedSettlementItem } from '../../../../../nodes/checkout/settling/settleParked';
import { billsLiveMs, keysRememberedMs } from '../../../../support/memory/kassa/kassa';
import { chat, parkedFor } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

let world: ReturnType<typeof memoryWorld>;
let parked: ParkedItem;

beforeEach(async () => {
	world = memoryWorld();
	parked = parkedFor(await world.provider.app(), world.clock.iso);
});

const tapped = async () => (await findOrMakeLiveOrder(world.provider, parked.checkout))!.id;
const settle = async () => await settleParked(world.provider, parked, {});
const statusOf = async () => (await settle()).judgement.status;

describe('a payment whose time was over while nobody of us was running', () => {
	it('is paid when the buyer has approved at the last moment', async () => {
		world.kassa.sign(await tapped());
		expect(await settle()).toMatchObject({ judgement: { status: 'PAID' } });
		expect(world.kassa.moneyOf()).toHaveLength(1);
	});

	it('is paid once, also when it is settled twice at once', async () => {
		world.kassa.sign(await tapped());
		const both = await Promise.all([settle(), settle()]);
		expect(both.map(({ judgement }) => judgement.status)).toEqual(['PAID', 'PAID']);
		expect(world.kassa.moneyOf()).toHaveLength(1);
	});

	it('waits for the buyer still when nobody has tapped, and can be waited for on', async () => {
		const { judgement, checkout } = await settle();
		expect(judgement.status).toBe('AWAITING_APPROVAL');
		expect(checkout).toMatchObject({ openOrders: [expect.any(String)] });
		expect(checkout!.requestId).not.toBe(parked.checkout.requestId);
	});

	it('is declined, and can be waited for on, where the buyer may sign again', async () => {
		world.kassa.sign(await tapped(), 'bounces');
		expect(await settle()).toMatchObject({ judgement: { status: 'DECLINED' }, checkout: expect.any(Object) });
	});

	it('is pending, and nothing more is asked for, while the money is on its way', async () => {
		world.kassa.sign(await tapped(), 'slow');
		const settlement = await settle();
		expect(settlement.judgement.status).toBe('PENDING');
		expect(settlement).not.toHaveProperty('checkout');
	});

	it('is what the most decided of its orders says', async () => {
		const declined = await tapped();
		world.kassa.sign(declined, 'bouncesForGood');
		await world.kassa.collect(declined);
		world.kassa.sign(await tapped());
		expect(await statusOf()).toBe('PAID');
	});

	it('is expired when every order of it has, and nobody knows more', async () => {
		const first = await tapped();
		parked.checkout.openOrders = [first];
		world.clock.advance(billsLiveMs);
		world.kassa.faults.add('issue', 'bill gone');
		world.kassa.faults.add('issue', 'bill gone');
		expect(await settle()).toMatchObject({
			orderId: '',
			judgement: { status: 'EXPIRED', amount: parked.payment.amount },
		});
	});

	it('is not taken when the order was changed', async () => {
		const order = await tapped();
		world.kassa.sign(order);
		world.kassa.alter(order, (bill) => (bill.sum.cents = 1));
		expect(await statusOf()).toBe('MISMATCH');
		expect(world.kassa.callsOf('collect')).toEqual([]);
	});

	it('is an error when the provider does not answer: nothing is known then', async () => {
		await tapped();
		world.kassa.faults.add('read', 'no answer');
		await expect(settle()).rejects.toThrow('no answer');
	});
});

describe('invariant 1: one that is waited for again and again is paid once', () => {
	it('finds the order of the first wait after three more', async () => {
		const first = await tapped();
		for (let wait = 0; wait < 3; wait++) parked = { ...parked, checkout: (await settle()).checkout! };
		world.kassa.sign(first);
		expect(await settle()).toMatchObject({ orderId: first, judgement: { status: 'PAID' } });
		expect(world.kassa.moneyOf()).toHaveLength(1);
	});

	it('takes no second payment of a link whose keys are all forgotten', async () => {
		world.kassa.sign(await tapped());
		expect(await statusOf()).toBe('PAID');
		world.clock.advance(keysRememberedMs);
		const { judgement } = await settle();
		expect(judgement).toMatchObject({ status: 'CANCELLED', paidBefore: true });
		expect(world.kassa.moneyOf()).toHaveLength(1);
		expect(world.kassa.bills).toHaveLength(1);
	});
});

describe('how it leaves the node', () => {
	it('can be waited for on as it is', async () => {
		const item = toParkedSettlementItem(parked, await settle());
		expect(item).toMatchObject({
			...chat,
			payment: { status: 'AWAITING_APPROVAL' },
			chatUrl: parked.chatUrl,
		});
		expect(toParkedItem(item, world.provider)).toMatchObject({ checkout: { openOrders: [item.orderId] } });
	});

	it('holds nothing to wait with once it is paid', async () => {
		world.kassa.sign(await tapped());
		const item = toParkedSettlementItem(parked, await settle());
		expect(item).toMatchObject({ ...chat, payment: { status: 'PAID' }, captureId: expect.any(String) });
		expect(toParkedItem(item, world.provider)).toBeUndefined();
	});

	it('is nothing that can be waited for where somebody has taken the seal off', () => {
		const asked = { ...parked.checkout.asked };
		delete asked.mark;
		const item = { ...parked, checkout: { ...parked.checkout, asked } };
		expect(toParkedItem(item, world.provider)).toBeUndefined();
	});
});
