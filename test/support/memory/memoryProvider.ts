import { InvalidInput } from '../../../nodes/core/invalidInput';
import type { Amount } from '../../../nodes/core/money/amount';
import type { Payment, Refund } from '../../../nodes/checkout/payment';
import type {
	Meaning,
	Opened,
	OtherSubject,
	PaymentProvider,
	ProviderFailure,
	Question,
} from '../../../nodes/checkout/ports/paymentProvider';
import type { NothingToTell, Occasion } from '../../../nodes/checkout/telling/occasion';
import type { Asked } from '../../../nodes/checkout/terms/asked';
import type { Payee } from '../../../nodes/checkout/terms/payee';
import { sealTerms, termsOf, type SealingApp } from '../../../nodes/checkout/terms/seal';
import { hourMs } from './clock';
import { toCoins, type Bill } from './kassa/bill';
import type { Kassa } from './kassa/kassa';
import { meaningOf } from './kassa/meaning';
import { KassaRefusal, meanings } from './kassa/refusal';
import { kassaName, signingPageOf, toPayment, toRefund } from './kassa/toPayment';

/** The second implementation of the port: Kassa, all of it in memory. */
export class MemoryProvider implements PaymentProvider {
	readonly name = kassaName;
	readonly keys = { rememberedMs: 3 * hourMs, generations: 2 };
	/** What Kassa has to tell of things that are no bills, by their numbers. */
	readonly occasions = new Map<string, Occasion | NothingToTell>();

	constructor(
		readonly kassa: Kassa,
		private readonly sealingApp: SealingApp = {
			clientId: 'funk-shop',
			clientSecret: 'secret of the funk shop',
		},
	) {}

	async app(): Promise<SealingApp> {
		return await Promise.resolve(this.sealingApp);
	}

	async open(asked: Asked, key: string): Promise<Opened> {
		const stamp = asked.mark ?? sealTerms(termsOf(asked), this.sealingApp);
		const { bill, isOld } = await this.kassa.issue(
			{
				shop: this.sealingApp.clientId,
				way: asked.intent === 'reserve' ? 'setAside' : 'collect',
				sum: toCoins(asked.amount),
				stamp,
				memo: asked.customId ?? '',
				saleNo: asked.invoiceId ?? '',
				payTo: asked.payee ?? this.kassa.ownAccount,
				goods: asked.lines,
			},
			key,
		);
		if (bill.stamp !== stamp)
			throw new InvalidInput('Idempotency Key', 'Kassa has a bill with this key', 'Use another key.');
		// Kassa answers to a key it knows with the number alone.
		return isOld ? { payment: withoutAll(bill), isOld } : { payment: toPayment(bill), isOld };
	}

	isForSameGoods({ lines = [] }: Payment, asked: Asked): boolean {
		return JSON.stringify(lines) === JSON.stringify(asked.lines);
	}

	/** There was no version before with Kassa. */
	readAskedBefore(): undefined {
		return undefined;
	}

	isPaymentId(text: string): boolean {
		return /^bill-\d+$/.test(text);
	}

	async read(id: string, pausesMs: number[] = [300]): Promise<Payment | undefined> {
		let bill = await this.readBill(id);
		for (const pauseMs of pausesMs) {
			if (bill) break;
			this.kassa.clock.advance(pauseMs);
			bill = await this.readBill(id);
		}
		return bill && toPayment(bill);
	}

	async take({ id }: Payment): Promise<Payment> {
		return toPayment(await this.kassa.collect(id));
	}

	async giveBack(takeId: string, key: string, amount?: Amount): Promise<Refund> {
		const one = await this.kassa.sendBack(takeId, key, amount && toCoins(amount));
		return toRefund(one, this.kassa.billOf(takeId)!);
	}

	async ownPayee(): Promise<Payee> {
		return await Promise.resolve(this.kassa.ownAccount);
	}

	async approvalPageOf(id: string): Promise<string> {
		return await Promise.resolve(signingPageOf(id));
	}

	failureOf(error: unknown): ProviderFailure | undefined {
		if (!(error instanceof KassaRefusal)) return undefined;
		const meaning = meanings[error.code];
		return { message: error.message, ...(meaning && { meaning }) };
	}

	notShown(): Error {
		return new KassaRefusal('not shown');
	}

	meaningOf(question: Question): Meaning {
		return meaningOf(question);
	}

	async find(id: string, isTake: boolean): Promise<Payment | undefined> {
		const no = isTake || !this.isPaymentId(id) ? this.kassa.billOf(id)?.no : id;
		return no === undefined ? undefined : await this.read(no);
	}

	async readRefund(id: string): Promise<Refund | undefined> {
		const bill = this.kassa.bills.find(({ returns }) => returns.some(({ no }) => no === id));
		const one = bill?.returns.find(({ no }) => no === id);
		return await Promise.resolve(bill && one && toRefund(one, bill));
	}

	/** Kassa knows no takes but those of its bills. */
	async subjectOfTake(): Promise<undefined> {
		return await Promise.resolve(undefined);
	}

	async readOccasion(subject: OtherSubject): Promise<Occasion | NothingToTell> {
		const no =
			'disputeId' in subject
				? subject.disputeId
				: 'invoiceId' in subject
					? subject.invoiceId
					: subject.subscriptionId;
		const known = this.occasions.get(no) ?? { ids: {}, reason: 'Kassa knows nothing of it.' };
		return await Promise.resolve(known);
	}

	private async readBill(no: string): Promise<Bill | undefined> {
		return await this.kassa.read(this.sealingApp.clientId, no);
	}
}

const withoutAll = ({ no }: Bill): Payment => ({
	provider: kassaName,
	id: no,
	phase: 'unknown',
	intent: 'take',
	partCount: 0,
	takes: [],
	reservations: [],
	refunds: [],
});
