import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { authorizeRequestId, captureRequestId, requestIdOf } from '../../../core/requestId';
import { attemptAt } from '../../../vendors/payPal/api/attempt';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { answerToPay } from '../../../vendors/payPal/orders/orders';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { orderIdField } from '../../panel/orderId.description';
import { simplifyField } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';

export const payFields: Field[] = [orderIdField, simplifyField, changeOptions];

const keyOf = { authorize: authorizeRequestId, capture: captureRequestId };

/** Takes or reserves the money of an order, once for each attempt. */
export const payOrder =
	(verb: 'authorize' | 'capture') =>
	async (context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> => {
		const payPal = payPalOf(context);
		const orderId = orderIdField.read(context, itemIndex);
		const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
		const ask = async (requestId: string) => ({
			requestId,
			answer: await answerToPay(payPal, orderId, verb, { requestId, options, needsTerms: false }),
		});
		const askNow = async () => await ask(keyOf[verb](orderId, attemptAt(payPal, orderId)));
		const askUnderKey = async (key: string) =>
			await ask(requestIdOf(context, itemIndex, { verb, to: [orderId] }, key)).catch(
				async (error: unknown) => {
					if (payPalFailureOf(error)?.kind !== 'refused') throw error;
					// PayPal may have repeated an old refusal, and takes an order once by itself.
					return await askNow().catch((again: unknown) => {
						throw payPalFailureOf(again)?.kind === 'refused' ? error : again;
					});
				},
			);
		const asked = idempotencyKey?.trim() ? askUnderKey(idempotencyKey) : askNow();
		const { answer, requestId } = await orBuyerLink(context, { orderId, options }, asked);
		return toOutput(context, itemIndex, answer, simplifyOrder, requestId);
	};
