import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { readCallOptions, readOptionsDescription } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	simplifyDescription,
	readOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(
		context.getNodeParameter('authorizationId', itemIndex),
		'Authorization ID',
	);
	const answer = (await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}`,
		expects: theThing(authorizationId),
		options: readCallOptions(context, itemIndex),
	})) as PayPalAnswer<Authorization>;
	return toOutput(context, itemIndex, answer, simplifyAuthorizationAlone);
}

export const get: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['authorization'], operation: ['get'] } },
		properties,
	),
	concurrency,
	execute,
};
