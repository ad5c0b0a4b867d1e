import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../../shared/payPal/callOptions.description';
import { either, noContent, theThing } from '../../../shared/payPal/expectedAnswer';
import type { Authorization } from '../../../shared/payPal/order';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { requestIdOf } from '../../../shared/payPal/requestId';
import { simplifyAuthorizationAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(this.getNodeParameter('authorizationId', itemIndex), 'Authorization ID');
	const { idempotencyKey, ...options } = readCallOptions.call(this, itemIndex);
	const purpose = { verb: 'void', to: [authorizationId], onlyOnce: true };
	const requestId = requestIdOf.call(this, itemIndex, purpose, idempotencyKey);
	const { body } = (await payPalAnswer.call(this, {
		method: 'POST',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/void`,
		expects: either(noContent, theThing(authorizationId)),
		prefer: 'representation',
		requestId,
		options,
	})) as PayPalAnswer<Authorization | undefined>;
	const voided = body ?? { id: authorizationId, status: 'VOIDED' };
	const simplify = (authorization: Authorization) => ({
		...simplifyAuthorizationAlone(authorization),
		requestId,
	});
	return toOutput(this, itemIndex, { status: 200, body: voided }, simplify);
}

export const voidAuthorization: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['authorization'], operation: ['void'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('authorizationId'),
	mustGive: guardedChangeOptions,
	execute,
};
