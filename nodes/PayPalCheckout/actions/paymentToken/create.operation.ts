import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { holds, theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentToken, type PaymentToken } from '../../../vendors/payPal/vault/paymentToken';
import type { SetupToken } from '../../../vendors/payPal/vault/setupToken';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { guardedReadOptions, readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { setupTokenIdField } from '../setupToken/setupTokenId.description';

const fields: Field[] = [setupTokenIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const id = setupTokenIdField.read(context, itemIndex);
	const options = readOptions.read(context, itemIndex);
	const token = (await payPal.get(payPalPath`/v3/vault/setup-tokens/${id}`, {
		expects: theThing(id),
		options: withoutSimulation(options),
	})) as SetupToken;
	if (token.status === 'PAYER_ACTION_REQUIRED')
		throw setupTokenIdField.invalid(
			'is of a buyer who has not agreed yet',
			'Send them the approveUrl of Setup Token: Create again. Nothing was saved.',
		);
	// PayPal keeps this key for three hours: whoever asks again until then gets the same payment token.
	const requestId = requestIdOf(context, itemIndex, { verb: 'vault', to: [id], onlyOnce: true });
	const answer = await payPal.answer<PaymentToken>({
		method: 'POST',
		path: '/v3/vault/payment-tokens',
		body: { payment_source: { token: { id, type: 'SETUP_TOKEN' } } },
		fields: { parts: { payment_source: { parts: { token: { parts: { id: setupTokenIdField } } } } } },
		expects: holds({ id: isText }),
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
	mustGive: guardedReadOptions,
	execute,
};
