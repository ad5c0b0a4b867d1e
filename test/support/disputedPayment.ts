import type { SimulatorsUnderTest } from './simulators';

/** What a buyer, and PayPal, do about a payment at the simulated PayPal. */
export class DisputedPayment {
	private constructor(
		private readonly origin: string,
		readonly captureId: string,
		readonly disputeId: string,
	) {}

	/** A buyer complains about a payment. @param opening reason, amount, message */
	static async open(
		{ origin }: Pick<SimulatorsUnderTest, 'origin'>,
		captureId: string,
		opening: object = {},
	): Promise<DisputedPayment> {
		const { disputeId } = (await post(
			`${origin}/_playground/paypal/captures/${captureId}/dispute`,
			opening,
		)) as {
			disputeId: string;
		};
		return new DisputedPayment(origin, captureId, disputeId);
	}

	/** @param does see `playground/payPal/disputes/buyerSide.ts` */
	async others(does: string, text?: string): Promise<void> {
		await post(`${this.origin}/_playground/paypal/disputes/${this.disputeId}`, {
			does,
			...(text && { text }),
		});
	}
}

async function post(url: string, body: object): Promise<unknown> {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', connection: 'close' },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
	return await answer.json();
}
