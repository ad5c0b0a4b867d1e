import type { Intent, Payment } from '../../../../nodes/checkout/payment';
import type { FailureMeaning, PaymentProvider } from '../../../../nodes/checkout/ports/paymentProvider';
import type { Asked } from '../../../../nodes/checkout/terms/asked';

/** What is asked for: 24.00 USD, of a chat, unless it says otherwise. */
export interface Wanted {
	value?: string;
	intent?: Intent;
	invoiceId?: string;
	goods?: string;
}

/** A provider, and what happens where only the provider sees it. */
export interface ProviderDesk {
	provider: PaymentProvider;
	asked(wanted?: Wanted): Asked;
	/** The buyer approves. */
	approves(id: string): Promise<void>;
	/** The buyer approves with something that will not be accepted. */
	approvesInVain(id: string): Promise<void>;
	/** So much later that what is not paid is gone. */
	letExpire(): void;
	/** The answer to the next call of this kind gets lost, once it has had its effect. */
	loseAnswer(to: 'open' | 'take'): void;
	/** The ID of a payment that somebody else has asked for. */
	ofOthers(): Promise<string>;
}

/** What the parts of the contract do at a desk. */
export class AtDesk {
	private static keys = 0;
	/** There before each test. */
	desk!: ProviderDesk;

	get provider(): PaymentProvider {
		return this.desk.provider;
	}

	newKey(): string {
		return `key-${++AtDesk.keys}-of-this-contract-${Date.now()}`;
	}

	async open(wanted?: Wanted, key = this.newKey()): Promise<Payment> {
		return (await this.provider.open(this.desk.asked(wanted), key)).payment;
	}

	async read(id: string): Promise<Payment> {
		return (await this.provider.read(id, []))!;
	}

	async approved(wanted?: Wanted): Promise<Payment> {
		const { id } = await this.open(wanted);
		await this.desk.approves(id);
		return await this.read(id);
	}

	async taken(wanted?: Wanted): Promise<Payment> {
		return await this.provider.take(await this.approved(wanted));
	}

	/** What the failure of a call means, which has to be one of the provider's. */
	async meaningOf(running: Promise<unknown>): Promise<FailureMeaning | undefined> {
		return await running.then(
			() => Promise.reject(new Error('It did not fail')),
			(error: unknown) => {
				const failure = this.provider.failureOf(error);
				expect(failure).toMatchObject({ message: expect.any(String) });
				return failure!.meaning;
			},
		);
	}
}
