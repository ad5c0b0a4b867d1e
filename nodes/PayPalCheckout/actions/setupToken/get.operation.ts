import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifySetupToken, type SetupToken } from '../../../vendors/payPal/vault/setupToken';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { setupTokenIdField } from './setupTokenId.description';

const fields: Field[] = [setupTokenIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = setupTokenIdField.read(context, itemIndex);
	const answer = await payPalOf(context).answer<SetupToken>({
		method: 'GET',
		path: payPalPath`/v3/vault/setup-tokens/${id}`,
		expects: theThing(id),
		options: readOptions.read(context, itemIndex),
	});
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
