import { hourMs, turn, type Clock } from '../clock';
import type { Bill, Coins, Collection, Return, Signature } from './bill';
import { Faults, type Call } from './faults';
import { KeyMemory } from './keyMemory';
import { KassaRefusal } from './refusal';

/** How long Kassa remembers a key. */
export const keysRememberedMs = 4 * hourMs;

/** How long a bill can be signed and paid. */
export const billsLiveMs = 2 * hourMs;

/** Everybody who signs at Kassa. */
const whoSigns: Pick<Bill, 'sendBy' | 'sendTo' | 'signedBy'> = {
	signedBy: { fullName: 'Robin Vale', givenName: 'Robin', email: 'robin@kassa.example', payerId: 'robin-1' },
	sendTo: { name: 'Robin Vale', address: { line1: '1 Harbour Way', city: 'Bergen', country: 'NO' } },
	sendBy: { id: 'boat', label: 'By boat', amount: { currency: 'USD', value: '0.00' } },
};

type Asked = Omit<
	Bill,
	| 'collections'
	| 'deposits'
	| 'issuedAtMs'
	| 'no'
	| 'returns'
	| 'sendBy'
	| 'sendTo'
	| 'signature'
	| 'signedBy'
	| 'state'
>;

/**
 * Another company that carries payments, in memory: a shop issues a bill, the buyer signs it, and the shop collects.
 * What it keeps is public, so that a test can look into its books.
 */
export class Kassa {
	/** No two things have the same number, of however many Kassas. */
	private static count = 0;

	readonly bills: Bill[] = [];
	readonly faults = new Faults();
	readonly keys: KeyMemory;
	/** Every call, e.g. `collect bill-1`. */
	readonly calls: string[] = [];
	/** The account of every shop that names nobody. */
	readonly ownAccount = { accountId: 'shop-account', email: 'shop@kassa.example' };
	/** How many of the next reads show what was before the last change. */
	staleReads = 0;
	private readonly before = new Map<string, Bill | undefined>();

	constructor(readonly clock: Clock) {
		this.keys = new KeyMemory(clock, keysRememberedMs);
	}

	// What a shop calls.

	/** Issues a bill, once per key. */
	async issue(asked: Asked, key: string): Promise<{ bill: Bill; isOld: boolean }> {
		return await this.call('issue', key, () => {
			const known = this.bills.find(({ no }) => no === this.keys.get(key));
			if (known) return { bill: known, isOld: true };
			this.refuseIfCollected(asked.saleNo);
			const bill: Bill = {
				...structuredClone(asked),
				no: this.number('bill'),
				state: 'issued',
				issuedAtMs: this.clock.ms,
				collections: [],
				deposits: [],
				returns: [],
			};
			this.bills.push(bill);
			this.before.set(bill.no, undefined);
			this.keys.set(key, bill.no);
			return { bill, isOld: false };
		});
	}

	async read(shop: string, no: string): Promise<Bill | undefined> {
		return await this.call('read', no, () => {
			const bill = this.find(no);
			if (bill && bill.shop !== shop) throw new KassaRefusal('not your bill');
			if (this.staleReads === 0) return bill;
			this.staleReads--;
			return this.before.get(no);
		});
	}

	/** Collects, or sets aside, what the buyer has signed. A bill that is closed stays as it is. */
	async collect(no: string): Promise<Bill> {
		return await this.call('collect', no, () => {
			const bill = this.find(no);
			if (!bill || bill.state === 'torn') throw new KassaRefusal('bill gone');
			if (bill.state === 'closed') return bill;
			if (bill.state === 'issued') throw new KassaRefusal('sign again');
			this.refuseIfCollected(bill.saleNo);
			if (bill.signature === 'bounces') {
				this.change(bill, (one) => (one.state = 'issued'));
				throw new KassaRefusal('bounced');
			}
			this.change(bill, (one) => this.close(one));
			return bill;
		});
	}

	/** Sends back what was collected, once per key; all that is left when no sum is named. */
	async sendBack(collectionNo: string, key: string, sum?: Coins): Promise<Return> {
		return await this.call('sendBack', collectionNo, () => {
			const bill = this.billOf(collectionNo);
			const collection = bill?.collections.find(({ no }) => no === collectionNo);
			if (!bill || !collection) throw new KassaRefusal('bill gone');
			const known = bill.returns.find(({ no }) => no === this.keys.get(key));
			if (known) return known;
			const left = collection.sum.cents - this.sentBackOf(collectionNo);
			const cents = sum?.cents ?? left;
			if (cents > left || cents <= 0) throw new KassaRefusal('too much');
			const one: Return = {
				no: this.number('return'),
				collectionNo,
				state: 'there',
				sum: { ...collection.sum, cents },
				atMs: this.clock.ms,
			};
			this.change(bill, () => {
				bill.returns.push(one);
				collection.state = cents === left ? 'sentBack' : 'partSentBack';
			});
			this.keys.set(key, one.no);
			return one;
		});
	}

	// What a buyer does, and the shop elsewhere.

	/** The buyer signs. */
	sign(no: string, signature: Signature = 'good'): void {
		const bill = this.find(no);
		if (bill?.state !== 'issued' && bill?.state !== 'signed') return;
		this.change(bill, (one) => Object.assign(one, { ...whoSigns, state: 'signed', signature }));
	}

	/** Changes a bill as somebody does that a test thinks of. */
	alter(no: string, how: (bill: Bill) => void): void {
		this.change(this.find(no)!, how);
	}

	// The books.

	/** The bill, unless it has expired. */
	find(no: string): Bill | undefined {
		const bill = this.bills.find((one) => one.no === no);
		const isExpired =
			bill !== undefined &&
			(bill.state === 'issued' || bill.state === 'signed') &&
			this.clock.ms - bill.issuedAtMs >= billsLiveMs;
		return isExpired ? undefined : bill;
	}

	billOf(collectionNo: string): Bill | undefined {
		return this.bills.find(({ collections }) => collections.some(({ no }) => no === collectionNo));
	}

	/** All money that was ever taken, or is on its way or set aside, of all bills or those of a sale. */
	moneyOf(saleNo?: string): Array<Pick<Collection, 'no' | 'sum'>> {
		return this.bills
			.filter((bill) => saleNo === undefined || bill.saleNo === saleNo)
			.flatMap(({ collections, deposits }) => [
				...collections.filter(({ state }) => state !== 'bounced'),
				...deposits.filter(({ state }) => state === 'kept'),
			]);
	}

	callsOf(call: Call): string[] {
		return this.calls.filter((one) => one.startsWith(`${call} `));
	}

	private async call<T>(call: Call, about: string, effect: () => T): Promise<T> {
		this.calls.push(`${call} ${about}`);
		await turn();
		const answer = structuredClone(this.faults.run(call, effect));
		await turn();
		return answer;
	}

	private close(bill: Bill): void {
		bill.state = 'closed';
		const { sum, signature } = bill;
		const atMs = this.clock.ms;
		if (bill.way === 'setAside' && signature !== 'bouncesForGood') {
			const untilMs = atMs + 7 * 24 * hourMs;
			bill.deposits.push({ no: this.number('deposit'), state: 'kept', sum, atMs, untilMs });
			return;
		}
		const state = signature === 'bouncesForGood' ? 'bounced' : signature === 'slow' ? 'underWay' : 'booked';
		bill.collections.push({ no: this.number('collection'), state, sum, atMs });
	}

	private change(bill: Bill, how: (bill: Bill) => void): void {
		this.before.set(bill.no, structuredClone(bill));
		how(bill);
	}

	private sentBackOf(collectionNo: string): number {
		const { returns = [] } = this.billOf(collectionNo) ?? {};
		return returns
			.filter((one) => one.collectionNo === collectionNo && one.state !== 'failed')
			.reduce((total, { sum }) => total + sum.cents, 0);
	}

	private refuseIfCollected(saleNo: string): void {
		if (saleNo && this.moneyOf(saleNo).length > 0) throw new KassaRefusal('sale collected');
	}

	private number(what: string): string {
		return `${what}-${++Kassa.count}`;
	}
}
