import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { notice } from '../../../core/fields/notice';
import { textField } from '../../../core/fields/textField';
import { InvalidInput } from '../../../core/invalidInput';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { isRecord } from '../../../core/guards';
import { payPalOf, payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { simplifyPayout, type PayoutBatch } from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions, guardedChangeOptions } from '../../panel/callOptions.description';
import { simplifyAnd } from '../../panel/simplify.description';
import {
	guardedRecipient,
	readRecipient,
	recipientFields,
	recipientParts,
	type PayoutRecipient,
} from './recipient.description';

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

const moneyNotice = notice({
	displayName:
		'Real money leaves your PayPal balance as soon as this runs: once for each item that comes in. Try it with a Sandbox credential first.',
	name: 'moneyNotice',
	type: 'notice',
	default: '',
});

const fields: Field[] = [moneyNotice, ...recipientFields, ...simplifyAnd(changeOptions, email)];

/** PayPal pays a batch of this name once in 30 days, and says where the first one is. */
async function send(
	context: IExecuteFunctions,
	senderBatchId: string,
	body: object,
	options: CallOptions,
): Promise<{ answer: PayPalAnswer<PayoutBatch>; isReplay: boolean }> {
	const payPal = payPalOf(context);
	const expects = holds({ batch_header: isRecord });
	try {
		const answer = await payPal.answer<PayoutBatch>({
			method: 'POST',
			path: '/v1/payments/payouts',
			body,
			fields: {
				parts: { items: { entry: () => ({ parts: recipientParts }) }, sender_batch_header: { parts: texts } },
			},
			requestId: senderBatchId,
			expects,
			options,
		});
		return { answer, isReplay: answer.status === 200 };
	} catch (error) {
		const id = payoutIn(payPalFailureOf(error)?.madeBefore);
		if (id === undefined) return await Promise.reject(error as Error);
		const path = payPalPath`/v1/payments/payouts/${id}`;
		return {
			answer: await payPal.answer<PayoutBatch>({ method: 'GET', path, expects, options }),
			isReplay: true,
		};
	}
}

const payoutIn = (link: string | undefined): string | undefined =>
	/\/v1\/payments\/payouts\/([A-Z0-9]{1,30})$/.exec(link ?? '')?.[1];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group = [itemIndex],
): Promise<OperationResult> {
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const items = group.map((index) => recipientOf(context, index));
	if (items.length > mostRecipients)
		throw new InvalidInput(
			'Recipient',
			`${items.length} recipients are more than PayPal takes in one payout`,
			`Split them: at most ${mostRecipients} items at a time.`,
		);
	const senderBatchId = requestIdOf(context, itemIndex, { verb: 'payout', to: [] }, idempotencyKey);
	const body = {
		sender_batch_header: {
			sender_batch_id: senderBatchId,
			...textsWithin(texts, email.read(context, itemIndex)),
		},
		items,
	};
	const { answer, isReplay } = await send(context, senderBatchId, body, options);
	const simplify = (batch: PayoutBatch): IDataObject => ({
		...simplifyPayout(batch),
		recipients: items.length,
	});
	return toOutput(context, itemIndex, answer, simplify, senderBatchId, isReplay);
}

/** What is wrong with a recipient names its item; nobody is paid then. */
function recipientOf(context: IExecuteFunctions, itemIndex: number): PayoutRecipient {
	try {
		return readRecipient(context, itemIndex);
	} catch (error) {
		throw inItem(error, itemIndex);
	}
}

function inItem(error: unknown, itemIndex: number): unknown {
	if (error instanceof InvalidInput) error.itemIndex = itemIndex;
	return error;
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create payout',
	description: 'Pay many people at once: every item that comes in is one recipient',
	fields,
	concurrency,
	groupOf: () => 'one payout',
	mustGive: [...guardedRecipient, ...guardedChangeOptions],
	execute,
};
