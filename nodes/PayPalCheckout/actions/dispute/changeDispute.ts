import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds, isList } from '../../../vendors/payPal/api/expectedAnswer';
import { toForm, type FormFile } from '../../../vendors/payPal/api/multipartForm';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { allows, type Dispute, type DisputeAction } from '../../../vendors/payPal/disputes/dispute';
import type { WrittenFields } from '../../../vendors/payPal/errors/writtenFields';
import { toOutput } from '../../output';
import { requireChat } from '../capture/onlyForChat';
import { notAllowed } from './disputeId.description';
import { readDispute, readDisputedCapture, simplifierOf } from './readDispute';

/** What is to be done about a dispute. */
export interface DisputeChange {
	disputeId: string;
	/** The first of these that PayPal takes now. */
	actions: DisputeAction[];
	/** The JSON of the call, once the dispute is known. @throws InvalidInput */
	input(dispute: Dispute, action: DisputeAction): object;
	files?: FormFile[];
	/** PayPal takes it with files or as a form without any. */
	needsForm?: boolean;
	fields?: WrittenFields;
	/** Whether the dispute shows that exactly this was done before. */
	isDone(dispute: Dispute): boolean;
	options: CallOptions & { onlyForChat?: string };
}

/**
 * Does something about a dispute, once. PayPal has no request IDs for it, so the dispute itself is asked first: what it
 * shows to be done already is not done again, and what PayPal would not take now is not sent.
 * See docs/decisions/0038-disputes-are-read-first.md.
 *
 * @throws InvalidInput when PayPal takes none of these now, NodeApiError in the merchant's words
 */
export async function changeDispute(
	context: IExecuteFunctions,
	itemIndex: number,
	change: DisputeChange,
): Promise<IDataObject> {
	const payPal = payPalOf(context);
	const { disputeId } = change;
	const { onlyForChat: psid, ...options } = change.options;
	const before = await readDispute(context, disputeId, options);
	if (psid) {
		const capture = await readDisputedCapture(payPal, before.body, options);
		requireChat(psid, capture ?? { id: disputeId, status: '' });
	}
	const simplify = await simplifierOf(context, before.body, options);
	if (change.isDone(before.body))
		return toOutput(context, itemIndex, before, (dispute) => ({ ...simplify(dispute), replayed: true }));
	const action = change.actions.find((one) => allows(before.body, one));
	if (!action) throw notAllowed(before.body, change.actions[0]!);
	const { files = [], needsForm = false, fields } = change;
	const input = change.input(before.body, action);
	const { dispute_id, disputed_transactions = [] } = before.body;
	const known = { dispute_id, disputed_transactions };
	await payPal.post(`/v1/customer/disputes/${encodeURIComponent(disputeId)}/${action}`, {
		...(needsForm || files.length > 0 ? { form: toForm(input, files) } : { body: input }),
		...(fields && { fields }),
		expects: holds({ links: isList }),
		options,
	});
	// What was done stays done, whether it can be seen or not.
	const after = await readDispute(context, disputeId, options).catch(() => ({ status: 200, body: known }));
	return toOutput(context, itemIndex, after, simplify);
}
