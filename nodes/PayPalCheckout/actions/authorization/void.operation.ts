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
import { simplifyAuthorizationAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { changePayment } from '../../changePayment';
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
	const { answer, requestId } = await changePayment.call(this, itemIndex, {
		verb: 'void',
		id: authorizationId,
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/void`,
		expects: either(noContent, theThing(authorizationId)),
		options: readCallOptions.call(this, itemIndex),
	});
	const { body } = answer as PayPalAnswer<Authorization | undefined>;
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
