import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import { requestIdOf } from '../../../core/requestId';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { amountField, amountLabels, readAmount } from '../../panel/amount.description';
import { toOutput } from '../../output';
import { askOnce } from '../../payments/askOnce';
import { requireSameAmount } from '../../payments/sameAmount';
import { stillReserved } from '../../payments/stillReserved';
import { wholePayment } from '../../payments/wholePayment';
import { authorizationIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [
	authorizationIdField,
	...amountLabels('Left empty, all that was not taken yet is reserved again.'),
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = authorizationIdField.read(context, itemIndex);
	const amount = readAmount(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const left = amount
		? undefined
		: await stillReserved(payPalOf(context), authorizationId, withoutSimulation(options));
	if (left && (left.isZero || left.isNegative))
		throw authorizationIdField.invalid(
			'is of money that is not reserved any more: all of it was taken',
			'Nothing was reserved. Enter an Amount if you need more of it.',
		);
	const named = amount ?? (left && toPayPal(left.toAmount()));
	const purpose = { verb: 'reauthorize', to: [authorizationId] };
	const ownId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const path = payPalPath`/v2/payments/authorizations/${authorizationId}/reauthorize`;
	const ask = async (requestId: string) => {
		const call = {
			method: 'POST',
			path,
			expects: aNewThing,
			body: { ...(named && { amount: named }) },
			fields: { parts: { amount: amountField } },
			prefer: 'representation',
			requestId,
			options,
		} as const;
		return { requestId, made: await payPalOf(context).answer(call) };
	};
	const isKeyed = Boolean(idempotencyKey?.trim());
	const wish = { isKeyed, wished: ['reauthorize', authorizationId, amount?.value ?? ''], ownId };
	const { made, requestId } = await askOnce(context, itemIndex, wish, ask);
	const answer = (await wholePayment(context, made, { path, options })) as PayPalAnswer<Authorization>;
	// What is left is another amount after each part that was taken.
	if (isKeyed && named === amount) await requireSameAmount(context, answer, { amount, path, options });
	return toOutput(context, itemIndex, answer, simplifyAuthorizationAlone, requestId);
}

export const reauthorize: DeclaredOperation = {
	name: 'Reauthorize',
	value: 'reauthorize',
	action: 'Reauthorize authorization',
	description: 'Reserve the money again, once, between day 4 and day 29',
	fields,
	concurrency,
	lane: authorizationIdField,
	execute,
};
