import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { notice } from '../../../core/fields/notice';
import { textField } from '../../../core/fields/textField';
import { InvalidInput } from '../../../core/invalidInput';
import { untilTomorrowMs, wishFrom } from '../../../core/lostWishes';
import { naming, requireOneForAll } from '../../../core/oneForAll';
import type { OperationResult } from '../../../core/operation';
import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import { canonicalValue } from '../../../core/money/amount';
import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { isRecord } from '../../../core/guards';
import {
	payPalOf,
	type PayPal,
	type PayPalAnswer,
	type PayPalRequest,
} from '../../../vendors/payPal/api/payPal';
import { wasMadeWithin } from '../../../vendors/payPal/orders/madeWithin';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { simplifyPayout, type PayoutBatch, type PayoutMoney } from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyAnd } from '../../panel/simplify.description';
import { askOnce } from '../../payments/askOnce';
import {
	readRecipient,
	recipientFields,
	recipientPartsOf,
	type PayoutRecipient,
} from './recipient.description';
import { readPayout } from './readPayout';

/** https://developer.paypal.com/docs/api/payments.payouts-batch/v1/#payouts_post */
const mostRecipients = 15_000;

const email = collection({
	displayName: 'Email',
	name: 'payoutEmail',
	type: 'collection',
	placeholder: 'Add to email',
	default: {},
	description: 'What PayPal writes to all recipients',
	options: [
		textField({ displayName: 'Message', name: 'message', type: 'string', default: '', most: 1000 }),
		textField({ displayName: 'Subject', name: 'subject', type: 'string', default: '', most: 255 }),
	],
}).among('options');

const texts = { email_message: email.fields.message, email_subject: email.fields.subject };
const textsForAll = Object.values(email.fields).map((field) => field.among('options'));

const moneyNotice = notice({
	displayName:
		'Real money leaves your PayPal balance as soon as this runs: once for each item that comes in. Try it with a Sandbox credential first.',
	name: 'moneyNotice',
	type: 'notice',
	default: '',
});

const fields: Field[] = [moneyNotice, ...recipientFields, ...simplifyAnd(changeOptions, email)];

interface Sent {
	answer: PayPalAnswer<PayoutBatch>;
	isReplay: boolean;
}

type Paid = Sent & { requestId: string };

/** PayPal pays a batch of this name once in 30 days, and says where the first one is. */
async function send(
	payPal: PayPal,
	request: Pick<PayPalRequest, 'body' | 'fields' | 'requestId' | 'options'>,
): Promise<Sent> {
	const path = '/v1/payments/payouts';
	const expects = holds({ batch_header: isRecord });
	try {
		const answer = await payPal.answer<PayoutBatch>({ method: 'POST', path, ...request, expects });
		return { answer, isReplay: answer.status === 200 };
	} catch (error) {
		const id = payoutIn(payPalFailureOf(error)?.madeBefore);
		const body =
			id && (await readPayout(payPal, id, withoutSimulation(request.options)).catch(() => undefined));
		if (!body) return await Promise.reject(error as Error);
		return { answer: { status: 200, body }, isReplay: true };
	}
}

const payoutIn = (link: string | undefined): string | undefined =>
	/\/v1\/payments\/payouts\/([A-Z0-9]{1,30})$/.exec(link ?? '')?.[1];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group = [itemIndex],
): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	requireOneForAll(context, group, Object.values(changeOptions.fields), textsForAll);
	const items = group.map((index) => naming(index, () => readRecipient(context, index)));
	if (items.length > mostRecipients)
		throw new InvalidInput(
			'Recipient',
			`${items.length} recipients are more than PayPal takes in one payout`,
			`Split them: at most ${mostRecipients} items at a time.`,
		);
	const ownId = requestIdOf(context, itemIndex, { verb: 'payout', to: [] }, idempotencyKey);
	const fields = {
		parts: {
			items: { entry: (index: number) => ({ parts: recipientPartsOf(`item ${group[index]}`) }) },
			sender_batch_header: { parts: texts },
		},
	};
	const begunMs = Date.now();
	const header = textsWithin(texts, email.read(context, itemIndex));
	const pay = async (requestId: string, denied = 0): Promise<Paid> => {
		const sender_batch_header = { sender_batch_id: requestId, ...header };
		const call = { body: { sender_batch_header, items }, fields, requestId, options };
		const made = await send(payPal, call);
		const { payout_batch_id: id, batch_status: progress } = made.answer.body.batch_header;
		if (progress !== 'DENIED' || denied > 9) return { requestId, ...made };
		// It paid nobody. The next one follows from it, whoever asks.
		const to = [requestId, id];
		const next = requestIdOf(context, itemIndex, { verb: 'payout', to, onlyOnce: true });
		return await pay(next, denied + 1);
	};
	const isKeyed = Boolean(idempotencyKey?.trim());
	const wish = {
		isKeyed,
		wished: wishFrom(context, 'payout', items, options),
		ownId,
		keptMs: untilTomorrowMs,
	};
	const { answer, isReplay, requestId } = await askOnce(context, itemIndex, wish, pay);
	// To an ID it knows PayPal may answer as it did the first time.
	const elapsedMs = Date.now() - begunMs;
	const mayBeOld = isReplay || isKeyed || context.getMode() === 'retry';
	const isSame = !mayBeOld || (await areSameRecipients(payPal, answer, items, { elapsedMs, options }));
	const simplify = (batch: PayoutBatch): IDataObject => ({
		...simplifyPayout(batch),
		...(isSame && { recipients: items.length }),
	});
	return toOutput(context, itemIndex, answer, simplify, requestId, isReplay);
}

/** Whom this process has asked to pay, by the payout: PayPal may not list them at once, or otherwise. */
const paid = new RecentMemory<string, string>(20);

/**
 * @returns false where PayPal does not say yet whom it pays, or says it otherwise of what it has just made
 * @throws InvalidInput when it has paid others under this key, or other amounts
 */
async function areSameRecipients(
	payPal: PayPal,
	{ status, body, answeredAt }: PayPalAnswer<PayoutBatch>,
	asked: PayoutRecipient[],
	{ elapsedMs, options }: { elapsedMs: number; options: CallOptions },
): Promise<boolean> {
	const { payout_batch_id: id } = body.batch_header;
	const read = async () => await readPayout(payPal, id, withoutSimulation(options));
	const batch = body.items ? body : await read().catch(() => undefined);
	const made = batch?.items ?? [];
	const wanted = asked.map(({ receiver, amount }) => payeeOf(receiver, amount));
	const list = wanted.toSorted().join();
	const isFirst = (paid.get(id) ?? list) === list;
	if (isFirst && status !== 200) paid.set(id, list);
	const others = made.filter(({ payout_item: item }) => {
		const index = wanted.indexOf(payeeOf(item?.receiver, item?.amount));
		if (index >= 0) wanted.splice(index, 1);
		return index < 0;
	});
	if (others.length === 0 && wanted.length === 0) return true;
	// A batch that is new may not be listed whole.
	const { batch_status: progress = '', time_created: createdAt } = batch?.batch_header ?? {};
	const isListed = made.length > 0 && !unfinished.includes(progress);
	const mayBeNew = (others.length === 0 && !isListed) || wasMadeWithin(elapsedMs, createdAt, answeredAt);
	if (mayBeNew && isFirst) return false;
	throw changeOptions.fields.idempotencyKey.invalid(
		`: payout ${id} was made with it before, for other recipients or amounts`,
		'Nobody was paid now. Use a separate key for each payout; without one, run the workflow anew instead of retrying it.',
	);
}

const unfinished = ['NEW', 'PENDING', 'PROCESSING'];

/** PayPal may write a phone number otherwise. */
const payeeOf = (receiver = '', { currency = '', value = '' }: Partial<PayoutMoney> = {}): string =>
	[
		receiver.includes('@') ? receiver.toLowerCase() : receiver.replace(/\W/g, '').slice(-7),
		currency,
		canonicalValue(value),
	].join(' ');

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create payout',
	description: 'Pay many people at once: every item that comes in is one recipient',
	fields,
	concurrency,
	groupOf: () => 'one payout',
	execute,
};
