import type { IExecuteFunctions } from 'n8n-workflow';

import { keepForNewPayment } from '../../../checkout/keep';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { requestAndWaitFields, rowsTogether } from '../../asking/requestOptions.description';
import { askAndWait } from '../../waiting/askAndWait';
import { prepareWait } from '../../waiting/prepareWait';

async function execute(
	context: IExecuteFunctions,
	_itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	return await askAndWait(context, group, await prepareWait(context, group));
}

export const requestPaymentAndWait: DeclaredOperation = {
	name: 'Request Payment and Wait',
	value: 'requestPaymentAndWait',
	action: 'Request payment and wait',
	description: 'Send the buyer a pay card, and continue when PayPal has the money',
	fields: requestAndWaitFields,
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	keep: keepForNewPayment,
	execute,
};
