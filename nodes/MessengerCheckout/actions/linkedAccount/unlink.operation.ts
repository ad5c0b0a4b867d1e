import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { notice } from '../../../core/fields/notice';
import type { OperationResult } from '../../../core/operation';
import { psidField } from '../../linking/askToLink.description';
import { countSavedIn, linkingOf } from '../../partners';

const elsewhereNotice = notice({
	displayName:
		'Facebook then no longer takes the chat for linked. What else is linked: accounts that the buyer has saved for later purchases (the item says how many), what PayPal tells you (they end it in their PayPal account), and your own table.',
	name: 'elsewhereNotice',
	type: 'notice',
	default: '',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = psidField.read(context, itemIndex);
	const linking = linkingOf(context);
	const { pageId } = await linking.shop();
	await linking.unlink(psid);
	const savedAccounts = await countSavedIn(context, { pageId, psid });
	return { pageId, psid, unlinked: true, ...(savedAccounts !== undefined && { savedAccounts }) };
}

export const unlink: DeclaredOperation = {
	name: 'Unlink',
	value: 'unlink',
	action: 'Unlink account',
	description: 'End the link with the chat at Facebook',
	fields: [elsewhereNotice, psidField],
	execute,
};
