import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifySetupToken } from '../../../vendors/payPal/vault/setupToken';
import { readSetupToken } from '../../../vendors/payPal/vault/vault';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { setupTokenIdField } from './setupTokenId.description';

const fields: Field[] = [setupTokenIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = setupTokenIdField.read(context, itemIndex);
	const answer = await readSetupToken(payPalOf(context), id, readOptions.read(context, itemIndex));
	return toOutput(context, itemIndex, answer, simplifySetupToken);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get setup token',
	description: 'See whether the buyer has agreed',
	fields,
	concurrency,
	execute,
};
