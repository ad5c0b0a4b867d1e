import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { ownValue } from '../../../core/ownValue';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import type { Subscription } from '../../../vendors/payPal/billing/subscription';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { subscriptionIdField } from '../../billing/billingIds.description';
import { onlyForChatOfSubscription } from '../../billing/subscriptionChat';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { forPayPal, requireSubscription, simplifierOf } from './requireSubscription';

const reasonField = textField({
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: 'Requested by the buyer',
	description: 'Kept at PayPal, at most 128 characters',
	most: 128,
});

const options = onceOptions.and(onlyForChatOfSubscription);

interface StatusChange extends Pick<DeclaredOperation, 'name' | 'value' | 'action' | 'description'> {
	/** The last part of PayPal's path. */
	verb: 'activate' | 'cancel' | 'suspend';
	/** A subscription that is one of these is what was asked for: nothing is done, and it is no error. */
	already: string[];
	/** What else it can be, and why it stays so. */
	impossible: Record<string, string>;
}

/** Pauses, resumes or ends a subscription, once however often it is asked. `changed` says whether this call did it. */
export const changeStatus = ({
	verb,
	already,
	impossible,
	...declared
}: StatusChange): DeclaredOperation => ({
	...declared,
	fields: [subscriptionIdField, reasonField, simplifyField, options],
	concurrency,
	lane: subscriptionIdField,
	async execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
		const given = options.read(context, itemIndex);
		const callOptions = forPayPal(given);
		const { reason } = textWithin('reason', reasonField.read(context, itemIndex), reasonField);
		if (!reason) throw reasonField.invalid('is empty', 'PayPal wants a few words about why.');
		const read = async () => await requireSubscription(context, itemIndex, given);
		const isDone = ({ status = '' }: Subscription) => already.includes(status);

		const before = await read();
		const change = async (): Promise<{ changed: boolean; body: Subscription }> => {
			if (isDone(before)) return { changed: false, body: before };
			const found = await payPalOf(context)
				.post(payPalPath`/v1/billing/subscriptions/${before.id}/${verb}`, {
					expects: noContent,
					onceByItself: true,
					body: { reason },
					fields: { parts: { reason: reasonField } },
					options: callOptions,
				})
				.then(
					() => undefined,
					async (error: unknown) => {
						const { issue, isLost: changed = false } = payPalFailureOf(error) ?? {};
						if (issue !== 'SUBSCRIPTION_STATUS_INVALID') throw error;
						const body = await read();
						if (isDone(body)) return { changed, body };
						const why = ownValue(impossible, body.status ?? '');
						throw why ? subscriptionIdField.invalid(`: ${why}`, whatElse) : error;
					},
				);
			// What was done stays done, whether it can be seen or not.
			const done = { ...before, status: already[0]! };
			return found ?? { changed: true, body: await read().catch(() => done) };
		};
		const { changed, body } = await change();
		const simplify = await simplifierOf(context);
		return toOutput(context, itemIndex, { status: 200, body }, (one) => ({ ...simplify(one), changed }));
	},
});

const whatElse = 'Nothing was changed. Use Subscription: Create to offer the buyer a new one.';
