import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { readCallOptions, readOptionsDescription } from '../../../shared/payPal/callOptions.description';
import { theThing } from '../../../shared/payPal/expectedAnswer';
import type { Authorization } from '../../../shared/payPal/order';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { simplifyAuthorizationAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	simplifyDescription,
	readOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(this.getNodeParameter('authorizationId', itemIndex), 'Authorization ID');
	const answer = (await payPalAnswer.call(this, {
		method: 'GET',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}`,
		expects: theThing(authorizationId),
		options: readCallOptions.call(this, itemIndex),
	})) as PayPalAnswer<Authorization>;
	return toOutput(this, itemIndex, answer, simplifyAuthorizationAlone);
}

export const get: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['authorization'], operation: ['get'] } },
		properties,
	),
	concurrency,
	execute,
};
