import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { readOptions } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { toOutput } from '../../output';
import { authorizationIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [authorizationIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = authorizationIdField.read(context, itemIndex);
	const answer = (await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v2/payments/authorizations/${authorizationId}`,
		expects: theThing(authorizationId),
		options: readOptions.read(context, itemIndex),
	})) as PayPalAnswer<Authorization>;
	return toOutput(context, itemIndex, answer, simplifyAuthorizationAlone);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get authorization',
	description: 'Look up reserved money',
	fields,
	concurrency,
	execute,
};
