import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { either, noContent, theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import type { AuthorizationStatus } from '../../../vendors/payPal/orders/statuses';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../panel/paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(
		context.getNodeParameter('authorizationId', itemIndex),
		'Authorization ID',
	);
	const { answer, requestId } = await changePayment(context, itemIndex, {
		verb: 'void',
		id: authorizationId,
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/void`,
		expects: either(noContent, theThing(authorizationId)),
		options: readCallOptions(context, itemIndex),
	});
	const { body } = answer as PayPalAnswer<Authorization | undefined>;
	const voided = body ?? { id: authorizationId, status: 'VOIDED' satisfies AuthorizationStatus };
	const simplify = (authorization: Authorization) => ({
		...simplifyAuthorizationAlone(authorization),
		requestId,
	});
	return toOutput(context, itemIndex, { status: 200, body: voided }, simplify);
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
