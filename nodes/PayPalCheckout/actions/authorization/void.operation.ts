import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { either, noContent, theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Authorization } from '../../../vendors/payPal/orders/order';
import type { AuthorizationStatus } from '../../../vendors/payPal/orders/statuses';
import { simplifyAuthorizationAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { payPalPath } from '../../../vendors/payPal/api/payPal';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { changePayment } from '../../payments/changePayment';
import { toOutput } from '../../output';
import { authorizationIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [authorizationIdField, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = authorizationIdField.read(context, itemIndex);
	const changed = await changePayment(context, itemIndex, {
		verb: 'void',
		id: authorizationId,
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/void`,
		expects: either(noContent, theThing(authorizationId)),
		options: changeOptions.read(context, itemIndex),
	}).catch((error: unknown) => {
		// It is released, as was wished: an earlier try may have done it.
		if (payPalFailureOf(error)?.issue !== 'PREVIOUSLY_VOIDED') throw error;
		return undefined;
	});
	const voided = (changed?.answer.body as Authorization | undefined) ?? {
		id: authorizationId,
		status: 'VOIDED' satisfies AuthorizationStatus,
	};
	const simplify = (authorization: Authorization) => ({
		...simplifyAuthorizationAlone(authorization),
		...(changed && { requestId: changed.requestId }),
	});
	return toOutput(context, itemIndex, { status: 200, body: voided }, simplify);
}

export const voidAuthorization: DeclaredOperation = {
	name: 'Void',
	value: 'void',
	action: 'Void authorization',
	description: 'Release reserved money without taking it',
	fields,
	concurrency,
	lane: authorizationIdField,
	execute,
};
