import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import { toPayPalId } from '../../panel/payPalId';
import { requestIdOf } from '../../../core/requestId';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { amountDescription, readAmount } from '../../panel/amount.description';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../panel/paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	...amountDescription('Use a dot for decimals. Left empty, the same amount is reserved again.'),
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(
		context.getNodeParameter('authorizationId', itemIndex),
		'Authorization ID',
	);
	const amount = readAmount(context, itemIndex);
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const purpose = { verb: 'reauthorize', to: [authorizationId] };
	const requestId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const answer = (await payPalOf(context).answer({
		method: 'POST',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/reauthorize`,
		expects: aNewThing,
		body: { ...(amount && { amount }) },
		prefer: 'representation',
		requestId,
		options,
	})) as PayPalAnswer<Authorization>;
	return toOutput(context, itemIndex, answer, simplifyAuthorizationAlone, requestId);
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
