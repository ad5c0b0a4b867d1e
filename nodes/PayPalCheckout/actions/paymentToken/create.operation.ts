import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentToken } from '../../../vendors/payPal/vault/paymentToken';
import { createPaymentToken, readSetupToken } from '../../../vendors/payPal/vault/vault';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { setupTokenIdField } from '../setupToken/setupTokenId.description';

const fields: Field[] = [setupTokenIdField, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const id = setupTokenIdField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const { body: token } = await readSetupToken(payPal, id, withoutSimulation(options));
	if (token.status === 'PAYER_ACTION_REQUIRED')
		throw setupTokenIdField.invalid(
			'is of a buyer who has not agreed yet',
			'Send them the approveUrl of Setup Token: Create again. Nothing was saved.',
		);
	// PayPal keeps this key for three hours: whoever asks again until then gets the same payment token.
	const requestId = requestIdOf(context, itemIndex, { verb: 'vault', to: [id], onlyOnce: true });
	const answer = await createPaymentToken(payPal, id, {
		fields: { parts: { payment_source: { parts: { token: { parts: { id: setupTokenIdField } } } } } },
		requestId,
		options,
	});
	return toOutput(context, itemIndex, answer, simplifyPaymentToken, requestId);
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create payment token',
	description: 'Save a payment method once the buyer has agreed, so that it can be charged',
	fields,
	concurrency,
	lane: setupTokenIdField,
	execute,
};
