import {
	findFurthestOrder,
	findOrders,
	findOrMakeLiveOrder,
	isSpent,
} from '../../../../../nodes/checkout/asking/liveOrder';
import { toNextCheckout, type ParkedCheckout } from '../../../../../nodes/checkout/asking/parkedCheckout';
import { billsLiveMs, keysRememberedMs } from '../../../../support/memory/kassa/kassa';
import { toPayment } from '../../../../support/memory/kassa/toPayment';
import { parkedFor } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

let world: ReturnType<typeof memoryWorld>;
let checkout: ParkedCheckout;

beforeEach(async () => {
	world = memoryWorld();
	checkout = parkedFor(await world.provider.app(), world.clock.iso).checkout;
});

const tap = async () => await findOrMakeLiveOrder(world.provider, checkout);
const tapped = async () => (await tap())!.id;

describe('every tap on a pay link leads to an order that can be paid', () => {
	it('leads to the same while that lives', async () => {
		const first = await tapped();
		world.clock.advance(billsLiveMs - 1);
		expect(await tapped()).toBe(first);
	});

	it('leads two taps at once to the same', async () => {
		const [one, other] = await Promise.all([tapped(), tapped()]);
		expect(one).toBe(other);
		expect(world.kassa.bills).toHaveLength(1);
	});

	it('leads to another when that has expired', async () => {
		const first = await tapped();
		world.clock.advance(billsLiveMs);
		const second = await tap();
		expect(second).toMatchObject({ phase: 'open', approveUrl: expect.any(String) });
		expect(second!.id).not.toBe(first);
	});

	it('leads to another for as long as the link is in the chat', async () => {
		const orders = new Set<string>();
		for (let day = 0; day < 5; day++) {
			orders.add(await tapped());
			world.clock.advance(keysRememberedMs + billsLiveMs);
		}
		expect(orders.size).toBe(5);
	});

	it('leads to another when that was declined for good', async () => {
		const first = await tapped();
		world.kassa.sign(first, 'bouncesForGood');
		await world.kassa.collect(first);
		expect(await tapped()).not.toBe(first);
	});

	it('leads to another when the provider has ended that before anything was paid', async () => {
		const first = await tapped();
		world.kassa.alter(first, (bill) => (bill.state = 'torn'));
		expect(await tapped()).not.toBe(first);
	});

	it('leads to none when each that the provider keeps keys for is spent', async () => {
		for (let declined = 0; declined < world.provider.keys.generations; declined++) {
			const order = await tapped();
			world.kassa.sign(order, 'bouncesForGood');
			await world.kassa.collect(order);
		}
		expect(await tap()).toBeUndefined();
	});

	it('has the address also where the provider names it only when the order is made', async () => {
		const read = world.provider.read.bind(world.provider);
		world.provider.read = async (...given) => {
			const payment = (await read(...given))!;
			delete payment.approveUrl;
			return payment;
		};
		expect(await tap()).toMatchObject({ approveUrl: expect.stringContaining('/sign/') });
	});
});

describe('invariant 1: a link asks for money that is taken or promised no second time', () => {
	it('leads to the one that is approved', async () => {
		const first = await tapped();
		world.kassa.sign(first);
		expect(await tap()).toMatchObject({ id: first, phase: 'approved' });
	});

	it('leads to the one that is paid', async () => {
		const first = await tapped();
		world.kassa.sign(first);
		await world.kassa.collect(first);
		expect(await tap()).toMatchObject({ id: first, phase: 'completed' });
	});

	it('leads to the one that is paid, of those an earlier look has found', async () => {
		const first = await tapped();
		checkout = toNextCheckout(checkout, [first], new Date(world.clock.ms));
		world.kassa.sign(first);
		await world.kassa.collect(first);
		expect(await tap()).toMatchObject({ id: first, phase: 'completed' });
		expect(world.kassa.bills).toHaveLength(1);
	});

	it('leads to one that can be paid, of those an earlier look has found, and makes none', async () => {
		const first = await tapped();
		checkout = toNextCheckout(checkout, [first], new Date(world.clock.ms));
		expect(await tapped()).toBe(first);
		expect(world.kassa.bills).toHaveLength(1);
	});

	it('keeps to a reservation that the merchant has let go', async () => {
		checkout = { ...checkout, asked: { ...checkout.asked, intent: 'reserve' } };
		const first = await tapped();
		world.kassa.sign(first);
		await world.kassa.collect(first);
		world.kassa.alter(first, (bill) => {
			bill.state = 'torn';
			bill.deposits[0]!.state = 'released';
		});
		expect(isSpent(toPayment(world.kassa.find(first)!))).toBe(false);
		expect(await tapped()).toBe(first);
	});

	it('leads to none, and says why, when the money was taken for another order of the sale', async () => {
		const { bill } = await world.kassa.issue(
			{
				shop: 'funk-shop',
				way: 'collect',
				sum: { cents: 2400, code: 'USD' },
				stamp: 'elsewhere',
				memo: '',
				saleNo: checkout.asked.invoiceId!,
				payTo: world.kassa.ownAccount,
				goods: [],
			},
			'another key',
		);
		world.kassa.sign(bill.no);
		await world.kassa.collect(bill.no);
		const onPaidBefore = jest.fn();
		expect(await findOrMakeLiveOrder(world.provider, checkout, onPaidBefore)).toBeUndefined();
		expect(onPaidBefore).toHaveBeenCalled();
	});
});

describe('the orders of a link are found again', () => {
	it('costs one call while the first of them is certainly known', async () => {
		await tapped();
		world.kassa.calls.length = 0;
		expect(await findOrders(world.provider, checkout)).toHaveLength(1);
		expect(world.kassa.callsOf('issue')).toHaveLength(1);
	});

	it('finds the one of an earlier look, and the one after it', async () => {
		const first = await tapped();
		world.kassa.sign(first);
		checkout = toNextCheckout(checkout, [first], new Date(world.clock.ms));
		const found = await findOrders(world.provider, checkout);
		expect(found.map(({ id }) => id)).toEqual([first, expect.any(String)]);
	});

	it('forgets those that are gone', async () => {
		const first = await tapped();
		checkout = toNextCheckout(checkout, [first], new Date(world.clock.ms));
		world.clock.advance(billsLiveMs);
		expect((await findOrders(world.provider, checkout)).map(({ id }) => id)).not.toContain(first);
	});

	it('passes on what the provider could not answer', async () => {
		world.kassa.faults.add('issue', 'no answer');
		await expect(findOrders(world.provider, checkout)).rejects.toThrow('no answer');
	});
});

describe('the order that tells most about a payment', () => {
	it('is the one that is paid', async () => {
		const first = await tapped();
		world.kassa.sign(first, 'bouncesForGood');
		await world.kassa.collect(first);
		const second = await tapped();
		world.kassa.sign(second);
		await world.kassa.collect(second);
		checkout = { ...checkout, openOrders: [second] };
		expect(await findFurthestOrder(world.provider, checkout)).toMatchObject({ phase: 'completed' });
	});

	it('is the one that is approved rather than one that is open', async () => {
		const first = await tapped();
		checkout = toNextCheckout(checkout, [first], new Date(world.clock.ms));
		world.kassa.sign(first);
		expect(await findFurthestOrder(world.provider, checkout)).toMatchObject({ id: first });
	});
});
