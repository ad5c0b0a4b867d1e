import { sleep } from 'n8n-workflow';

import type { FailureMeaning, PaymentProvider, ProviderFailure } from '../ports/paymentProvider';
import type { Payment } from '../payment';
import type { Judgement } from '../judgement/judgement';
import { judgePayment } from '../judgement/judgePayment';
import type { Expectation } from '../terms/mismatch';
import type { Settlement } from './settlement';
import { lookUntilShown } from './paymentShown';
import { findWhyNotAsAsked } from './whyNotAsAsked';

/**
 * Asked before money is taken or reserved.
 *
 * @returns what became of the order instead; or that somebody else may have taken the money meanwhile; undefined goes on
 */
export type BeforePaying = (approved: Settlement) => Promise<Judgement | 'lookAgain' | undefined>;

/**
 * Reads the payment, takes or reserves the money, as it intends, if the buyer has approved it and it is
 * what was asked, and says how it is. Safe to call any number of times, from anywhere, also at once.
 *
 * @throws an error that names what to do when the provider can't say, or the merchant has to put something right first
 */
export async function settlePayment(
	provider: PaymentProvider,
	orderId: string,
	expected: Expectation,
	beforePaying: BeforePaying = async () => await Promise.resolve(undefined),
): Promise<Settlement> {
	const look = async () => await lookAt(provider, orderId, expected);
	let settlement = await look();
	if (isPayable(settlement)) {
		const instead = await beforePaying(settlement);
		if (instead === 'lookAgain') settlement = await look();
		else if (instead) return { ...settlement, judgement: instead };
	}
	return await takeIfPayable(provider, settlement, expected, look);
}

/** An approval is not everywhere at the provider at once: it may show one, and deny it, or the order, to a call for the money. */
const pausesUntilApprovedMs = [1000, 2000];

async function takeIfPayable(
	provider: PaymentProvider,
	settlement: Settlement,
	expected: Expectation,
	look: () => Promise<Settlement>,
	[pauseMs, ...laterMs] = pausesUntilApprovedMs,
): Promise<Settlement> {
	if (!isPayable(settlement)) return await lookUntilShown(provider, settlement, look);
	const { payment } = settlement;
	return await provider.take(payment).then(
		async (paid) => await lookUntilShown(provider, await judgeAnswer(provider, paid, expected, look), look),
		async (error: unknown) => {
			const { meaning, approveUrl } = provider.failureOf(error) ?? {};
			// With an address the provider says for certain where the buyer has to agree once more.
			const isDenied = meaning === 'over' || (meaning === 'approveAgain' && !approveUrl);
			if (!isDenied || pauseMs === undefined) return await whenRefused(provider, payment, error, look);
			await sleep(pauseMs);
			return await takeIfPayable(provider, await look(), expected, look, laterMs);
		},
	);
}

/**
 * The same for an order whose money was taken, or reserved, in the call that made it: what the provider answered is read,
 * and asked for again only when it shows no payment yet.
 */
export async function settleAnswer(
	provider: PaymentProvider,
	payment: Payment,
	expected: Expectation,
): Promise<Settlement> {
	const look = async () => await lookAt(provider, payment.id, expected);
	return await lookUntilShown(provider, await judgeAnswer(provider, payment, expected, look), look);
}

async function lookAt(
	provider: PaymentProvider,
	orderId: string,
	expected: Expectation,
): Promise<Settlement> {
	const payment = await provider.read(orderId).catch((error: unknown) => {
		if (provider.failureOf(error)?.meaning === 'ofOthers') return 'of others' as const;
		throw error;
	});
	if (payment === 'of others')
		return unread(
			orderId,
			'MISMATCH',
			`The order belongs to another ${provider.name} account or app, not yours.`,
		);
	if (!payment)
		return unread(
			orderId,
			'EXPIRED',
			`${provider.name} can't find this order: it has expired, or it belongs to another ${provider.name} account.`,
		);
	return await judge(provider, payment, expected);
}

const isPayable = (settlement: Settlement): settlement is Settlement & { payment: Payment } =>
	settlement.payment?.phase === 'approved' && settlement.judgement.status !== 'MISMATCH';

const unread = (orderId: string, status: Judgement['status'], reason: string): Settlement => ({
	orderId,
	judgement: { status, reason },
});

async function judge(
	provider: PaymentProvider,
	payment: Payment,
	expected: Expectation,
): Promise<Settlement> {
	const mismatch = await findWhyNotAsAsked(provider, payment, expected);
	const judgement = judgePayment(payment);
	return await withApproveUrl(
		provider,
		payment,
		mismatch ? { ...judgement, status: 'MISMATCH', reason: mismatch } : judgement,
	);
}

/** Money has moved: where the answer that says so is not what was asked, the record may know what it left out. */
async function judgeAnswer(
	provider: PaymentProvider,
	answered: Payment,
	expected: Expectation,
	look: () => Promise<Settlement>,
): Promise<Settlement> {
	const settlement = await judge(provider, answered, expected);
	if (settlement.judgement.status !== 'MISMATCH') return settlement;
	const seen = await look();
	return (seen.judgement.captureId ?? seen.judgement.authorizationId) ? seen : settlement;
}

/** How an order is that the provider refused to take the money of; undefined: it is an error of the flow. */
const statusByMeaning: Record<FailureMeaning, Judgement['status'] | undefined> = {
	anotherWay: 'DECLINED',
	approveAgain: 'AWAITING_APPROVAL',
	finished: 'EXPIRED',
	forGood: 'DECLINED',
	later: undefined,
	merchant: undefined,
	ofOthers: undefined,
	over: 'EXPIRED',
	paidElsewhere: 'CANCELLED',
};

async function whenRefused(
	provider: PaymentProvider,
	payment: Payment,
	error: unknown,
	look: () => Promise<Settlement>,
): Promise<Settlement> {
	const failure = provider.failureOf(error);
	const meaning = failure?.meaning;
	if (meaning === 'later') return await lookUntilShown(provider, await look(), look, error);
	if (meaning === 'finished' || meaning === 'over') {
		// Not to be paid any longer may be because it is paid: by somebody else just now, or by a try whose answer was lost.
		const now = await look();
		if (now.payment?.phase === 'completed') return await lookUntilShown(provider, now, look);
	}
	const status = meaning && statusByMeaning[meaning];
	if (!failure || !status) throw error;
	const judgement = { ...judgePayment(payment), status, reason: failure.message };
	if (meaning === 'forGood') return { orderId: payment.id, payment, judgement, isRefusedForGood: true };
	return await withApproveUrl(provider, payment, judgement, failure);
}

async function withApproveUrl(
	provider: PaymentProvider,
	payment: Payment,
	judgement: Judgement,
	refused?: ProviderFailure,
): Promise<Settlement> {
	const isOpen = judgement.status === 'AWAITING_APPROVAL' || judgement.status === 'DECLINED';
	const known = isOpen ? (refused?.approveUrl ?? payment.approveUrl) : undefined;
	const approveUrl = known ?? (refused && isOpen ? await provider.approvalPageOf(payment.id) : undefined);
	return { orderId: payment.id, payment, judgement, ...(approveUrl && { approveUrl }) };
}
