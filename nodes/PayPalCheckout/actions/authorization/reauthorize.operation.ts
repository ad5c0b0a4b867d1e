import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../../shared/payPal/callOptions.description';
import { aNewThing } from '../../../shared/payPal/expectedAnswer';
import type { Authorization } from '../../../shared/payPal/order';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { requestIdOf } from '../../../shared/payPal/requestId';
import { simplifyAuthorizationAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { amountDescription, readAmount } from '../../amount.description';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	...amountDescription('With a dot before the decimals. Left empty, the same amount is held again.'),
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(this.getNodeParameter('authorizationId', itemIndex), 'Authorization ID');
	const amount = readAmount.call(this, itemIndex);
	const { idempotencyKey, ...options } = readCallOptions.call(this, itemIndex);
	const purpose = { verb: 'reauthorize', to: [authorizationId] };
	const requestId = requestIdOf.call(this, itemIndex, purpose, idempotencyKey);
	const answer = (await payPalAnswer.call(this, {
		method: 'POST',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/reauthorize`,
		expects: aNewThing,
		body: { ...(amount && { amount }) },
		prefer: 'representation',
		requestId,
		options,
	})) as PayPalAnswer<Authorization>;
	return toOutput(this, itemIndex, answer, simplifyAuthorizationAlone, requestId);
}

export const reauthorize: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['authorization'], operation: ['reauthorize'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('authorizationId'),
	mustGive: ['amount', ...guardedChangeOptions],
	execute,
};
