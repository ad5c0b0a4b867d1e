import {
	RecentEvents,
	type CarryingDelivery,
	type Outcome,
} from '../../../../../nodes/core/webhook/recentEvents';

/** A delivery whose answer the test gives. */
class Delivery implements CarryingDelivery {
	private result: Outcome = 'pending';
	private settle: () => void = () => undefined;
	readonly settled = new Promise<void>((resolve) => (this.settle = resolve));

	outcome(): Outcome {
		return this.result;
	}

	answer(result: Outcome): this {
		this.result = result;
		this.settle();
		return this;
	}

	hangUp(): void {
		this.settle();
	}
}

const accepted = () => new Delivery().answer('accepted');

let recent: RecentEvents<string>;
beforeEach(() => {
	recent = new RecentEvents((event) => event);
});

const admit = async (scope: string, events: string[], delivery: CarryingDelivery = accepted()) => {
	const admission = await recent.admit(scope, events, delivery);
	return admission === 'undecided' ? admission : admission.fresh;
};

describe('an event', () => {
	it('is fresh the first time, and not again once its delivery was answered with success', async () => {
		expect(await admit('a', ['e_1'])).toEqual(['e_1']);
		expect(await admit('a', ['e_1'])).toEqual([]);
	});

	it('is fresh again when n8n failed to take it', async () => {
		await admit('a', ['e_1'], new Delivery().answer('refused'));
		expect(await admit('a', ['e_1'])).toEqual(['e_1']);
	});

	it('is fresh for another trigger', async () => {
		await admit('a', ['e_1']);
		expect(await admit('b', ['e_1'])).toEqual(['e_1']);
	});

	it('comes through once when a delivery holds it twice', async () => {
		expect(await admit('a', ['e_1', 'e_1'])).toEqual(['e_1']);
	});

	it('in a batch does not hold back the others', async () => {
		await admit('a', ['e_1']);
		expect(await admit('a', ['e_1', 'e_2'])).toEqual(['e_2']);
	});
});

describe('a second delivery that comes while the first is being answered', () => {
	it.each<[Outcome, string[]]>([
		['accepted', []],
		['refused', ['e_1']],
	])('waits: the first is %s', async (outcome, fresh) => {
		const first = new Delivery();
		await admit('a', ['e_1'], first);
		const second = admit('a', ['e_1']);
		first.answer(outcome);
		expect(await second).toEqual(fresh);
	});

	it('waits, also when both come at the same time', async () => {
		const first = new Delivery();
		const both = [admit('a', ['e_1'], first), admit('a', ['e_1'])];
		first.answer('accepted');
		expect(await Promise.all(both)).toEqual([['e_1'], []]);
	});

	it('is sent back when the connection of the first is gone and nobody knows', async () => {
		const first = new Delivery();
		await admit('a', ['e_1'], first);
		first.hangUp();
		expect(await admit('a', ['e_1'])).toBe('undecided');
		first.answer('accepted');
		expect(await admit('a', ['e_1'])).toEqual([]);
	});

	it('is sent back when a third was faster after the first had failed', async () => {
		const first = new Delivery();
		await admit('a', ['e_1'], first);
		const others = [1, 2].map(async () => await admit('a', ['e_1'], new Delivery()));
		first.answer('refused');
		expect(await Promise.all(others)).toEqual([['e_1'], 'undecided']);
	});
});

it('only so many are remembered, the newest', async () => {
	recent = new RecentEvents((event) => event, 2);
	for (const event of ['e_1', 'e_2', 'e_3', 'e_4']) await admit('a', [event]);
	expect(await admit('a', ['e_4'])).toEqual([]);
	expect(await admit('a', ['e_1'])).toEqual(['e_1']);
});

describe('events that were answered with failure', () => {
	const answered = async (scope: string, event: string, result: Outcome) =>
		await admit(scope, [event], new Delivery().answer(result));

	it('are known by trigger, until they are in n8n', async () => {
		await answered('a', 'e_1', 'refused');
		await answered('a', 'e_2', 'refused');
		await answered('ab', 'e_3', 'refused');
		expect([recent.failedOf('a'), recent.failedOf('ab'), recent.failedOf('b')]).toEqual([
			['e_1', 'e_2'],
			['e_3'],
			[],
		]);
		await answered('a', 'e_1', 'accepted');
		expect(recent.failedOf('a')).toEqual(['e_2']);
	});

	it('are the last twenty', async () => {
		for (let number = 1; number <= 30; number++) await answered('a', `e_${number}`, 'refused');
		expect(recent.failedOf('a')).toHaveLength(20);
		expect(recent.failedOf('a').at(-1)).toBe('e_30');
	});
});
