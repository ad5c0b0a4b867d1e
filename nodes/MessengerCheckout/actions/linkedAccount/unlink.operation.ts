import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { notice } from '../../../core/fields/notice';
import type { OperationResult } from '../../../core/operation';
import { psidField } from '../../linking/askToLink.description';
import { linkingOf } from '../../partners';

const elsewhereNotice = notice({
	displayName:
		'Facebook then no longer takes the chat for linked. The buyer ends what PayPal tells you in their PayPal account, and what you keep of it in a table is yours to delete.',
	name: 'elsewhereNotice',
	type: 'notice',
	default: '',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = psidField.read(context, itemIndex);
	const linking = linkingOf(context);
	const { pageId } = await linking.shop();
	await linking.unlink(psid);
	return { pageId, psid, unlinked: true };
}

export const unlink: DeclaredOperation = {
	name: 'Unlink',
	value: 'unlink',
	action: 'Unlink account',
	description: 'End the link with the chat at Facebook',
	fields: [elsewhereNotice, psidField],
	execute,
};
