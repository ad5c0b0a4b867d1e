import type { IDataObject } from 'n8n-workflow';

import type { Execution } from './execution';
import type { Ground } from './ground';
import { psidOf, type Workflows } from './workflows';

/** What there is, and one coupon. Of the bowl, there is one piece. */
export const products = [
	{ sku: 'mug', name: 'Stoneware mug', price: '24.00', stock: 3 },
	{ sku: 'bowl', name: 'Stoneware bowl', price: '30.00', stock: 1 },
	{ sku: 'syrup', name: 'Maple syrup', price: '12.50', stock: 2 },
	{ sku: 'SPRING10', name: 'Spring', price: null, percentOff: 10 },
];

interface Row {
	psid: string;
	sku: string;
	quantity: number;
	/** At which address the execution waits that these rows are paid in. */
	checkout?: string;
}

interface Line {
	sku: string;
	quantity: number;
}

/** One time at the till: the address that its rows name, and what is to be paid. */
interface Checkout {
	till: string;
	sum: number;
}

/** Carts and a stock in tables, wired as `workflows/cart.json` is. */
export class CartSales {
	private readonly stock = new Map(products.map(({ sku, stock }) => [sku, stock]));
	private rows: Row[] = [];
	private checkouts = 0;
	/** Whose pieces are back in the stock, and who was told that nobody waits for the money, by their sum in cents. */
	private readonly givenBack = new Set<number>();
	private readonly withdrawn = new Set<number>();
	private readonly sumOf = new Map<string, number>();

	constructor(
		private readonly workflows: Workflows,
		private readonly ground: Ground,
	) {}

	/** A buyer puts something in; a card that is out by then asks for too little. */
	async put(buyer: number, which: number): Promise<void> {
		const psid = psidOf(buyer);
		this.rows.push({ psid, sku: products[which % products.length]!.sku, quantity: 1 });
		await this.workflows.begins('withdrawRequest', async (execution) => await this.withdraw(execution, psid));
	}

	/** What is left of a product after a buyer has taken it all out again. */
	async empty(buyer: number): Promise<void> {
		const psid = psidOf(buyer);
		for (const row of this.rows) if (row.psid === psid) row.quantity = 0;
		await this.workflows.begins('withdrawRequest', async (execution) => await this.withdraw(execution, psid));
	}

	async checkOut(buyer: number): Promise<void> {
		const psid = psidOf(buyer);
		await this.workflows.begins('withdrawRequest', async (execution) => {
			await this.withdraw(execution, psid);
			const taken = this.rows.filter((row) => row.psid === psid && row.checkout === undefined);
			for (const row of taken) row.checkout = this.addressOf(execution);
			if (taken.length > 0) await this.pay(execution, psid, taken);
		});
	}

	/** What is wrong, by what was taken. */
	broken(taken: number[]): string[] {
		return [
			...[...this.stock].flatMap(([sku, stock]) => (stock! < 0 ? [`${stock} of ${sku} are left`] : [])),
			...taken.flatMap((cents) => [
				...(this.givenBack.has(cents) ? [`${cents} was taken, and its pieces were given back`] : []),
				...(this.withdrawn.has(cents) ? [`${cents} was taken after it was withdrawn`] : []),
			]),
		];
	}

	/** What is wrong besides once all waits are over: a piece is in the stock, or was paid. */
	brokenInTheEnd(taken: number[]): string[] {
		return [...this.asides].flatMap(([cents, lines]) =>
			taken.includes(cents) || this.givenBack.has(cents) || this.workflows.isStuck
				? []
				: [`${JSON.stringify(lines)} of ${cents} are neither paid nor in the stock`],
		);
	}

	/** What was put aside, by the sum it is for. */
	private readonly asides = new Map<number, Line[]>();

	private addressOf = ({ id, resumeToken }: Execution): string =>
		`${this.ground.room.baseUrl}/webhook-waiting/${id}?signature=${resumeToken}`;

	/** Whichever card is out for this buyer's cart is withdrawn. */
	private async withdraw(execution: Execution, psid: string): Promise<void> {
		const out = this.rows.filter((row) => row.psid === psid && row.checkout !== undefined);
		for (const checkout of new Set(out.map((row) => row.checkout!))) {
			const [[item] = []] = await this.workflows.nodes.run(execution, 'withdrawRequest', [{}], {
				resumeUrl: checkout,
			});
			if (!item) continue;
			const { outcome } = (item.request ?? {}) as { outcome?: string };
			const sum = this.sumOf.get(checkout);
			if (outcome === 'withdrawn' && sum !== undefined) this.withdrawn.add(sum);
			if (outcome !== undefined) for (const row of out) if (row.checkout === checkout) delete row.checkout;
		}
	}

	private async pay(execution: Execution, psid: string, taken: Row[]): Promise<void> {
		// No two checkouts cost the same: so each is known by what was taken.
		const shippingCents = 100 + ++this.checkouts;
		const rows = taken.map(({ sku, quantity }) => ({
			...products.find((product) => product.sku === sku)!,
			...(this.stock.get(sku) !== undefined && { stock: this.stock.get(sku)! }),
			psid,
			quantity,
		}));
		const sum = sumOf(rows, shippingCents);
		const [[total] = []] = await this.workflows.nodes.run(
			execution,
			'getTotal',
			rows as unknown as IDataObject[],
			{
				cartOptions: { shipping: (shippingCents / 100).toFixed(2) },
			},
		);
		const lines = (total?.lines ?? []) as unknown as Line[];
		if (lines.length === 0) return;
		const moved: Line[] = [];
		for (const { sku, quantity } of lines)
			if (await this.move(execution, sku, quantity, 'putAside')) moved.push({ sku, quantity });
		if (moved.length < lines.length) return await this.giveBack(execution, moved);
		const till = this.addressOf(execution);
		this.ground.model.asked.add(sum);
		this.sumOf.set(till, sum);
		this.asides.set(sum, moved);
		const asked = {
			currency: 'USD',
			linesSource: 'json',
			linesJson: total!.lines as IDataObject[],
			waitOptions: { shipping: total!.shipping!, discount: total!.discount! },
		};
		await this.workflows.step(execution, 'requestPaymentAndWait', async (again) => {
			const left = await this.workflows.wait(again, psid, 'requestPaymentAndWait', asked, async (out) =>
				this.goesOn(again, { till, sum }, out),
			);
			if (left) await this.goesOn(again, { till, sum }, left);
		});
	}

	/** Behind the wait: looked at once more where it is not paid, given back where it is still not. */
	private async goesOn(
		execution: Execution,
		{ till, sum }: Checkout,
		[notPaid = [], paid = []]: IDataObject[][],
	): Promise<void> {
		if (paid.length > 0) return await this.sold(execution, till, paid);
		await this.workflows.step(execution, 'settlePayment', async (again) => {
			const [unsold = [], sold = [], before = []] = await this.workflows.nodes.run(
				again,
				'settlePayment',
				notPaid,
				{
					orderId: '={{ $json.orderId }}',
				},
			);
			if (sold.length > 0) await this.sold(again, till, sold);
			if (before.length > 0) await this.workflows.tell(again, before);
			const isOnItsWay = unsold.some(
				({ payment }) => (payment as IDataObject | undefined)?.status === 'PENDING',
			);
			if (isOnItsWay) this.clear(till);
			// An item of Continue On Fail says that nothing is known.
			const isUnsold = unsold.some((item) => item.error === undefined);
			if (!isUnsold || isOnItsWay || this.givenBack.has(sum)) return;
			await this.giveBack(again, this.asides.get(sum)!);
			this.givenBack.add(sum);
		});
	}

	private async sold(execution: Execution, till: string, items: IDataObject[]): Promise<void> {
		this.clear(till);
		await this.workflows.tell(execution, items);
	}

	/** An execution that was retried has another address than the rows name. */
	private clear(till: string): void {
		this.rows = this.rows.filter(({ checkout }) => checkout !== till);
	}

	private async giveBack(execution: Execution, lines: Line[]): Promise<void> {
		for (const { sku, quantity } of lines) await this.move(execution, sku, quantity, 'giveBack');
	}

	/** Only where the row still has the stock that was read, as n8n's Data Table does it; else once more. */
	private async move(execution: Execution, sku: string, quantity: number, move: string): Promise<boolean> {
		for (;;) {
			const stock = this.stock.get(sku)!;
			const [[enough] = []] = await this.workflows.nodes.run(execution, 'moveStock', [{ sku }], {
				move,
				quantity,
				stock,
			});
			if (!enough) return false;
			if (this.stock.get(sku) !== stock) continue;
			this.stock.set(sku, Number(enough.stockAfter));
			return true;
		}
	}
}

/** What these rows cost, worked out by hand: as many as there are, ten percent off with the coupon, shipping. */
function sumOf(rows: Array<Row & { price: string | null; stock?: number }>, shippingCents: number): number {
	const goods = products.flatMap(({ sku, price }) => {
		const same = rows.filter((row) => row.sku === sku);
		const wanted = same.reduce((sum, { quantity }) => sum + quantity, 0);
		const cents = Math.round(Number(price ?? 0) * 100);
		return [cents * Math.min(wanted, same[0]?.stock ?? 0)];
	});
	const items = goods.reduce((sum, cents) => sum + cents, 0);
	const hasCoupon = rows.some(({ sku }) => sku === 'SPRING10');
	// All prices are whole tens of cents, so that ten percent are whole cents.
	return items - (hasCoupon ? items / 10 : 0) + shippingCents;
}
