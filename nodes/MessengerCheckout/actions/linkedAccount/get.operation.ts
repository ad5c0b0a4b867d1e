import type { IExecuteFunctions } from 'n8n-workflow';

import { toShownAccount } from '../../../checkout/linked/shownAccount';
import type { DeclaredOperation } from '../../../core/declaration';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { without } from '../../../core/passOn';
import { isTool } from '../../../core/tool';
import { channelOf, providerOf } from '../../partners';
import { buyerField } from './buyer.description';

const linked = 0;
const notLinked = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = buyerField.read(context, itemIndex);
	const [provider, channel] = [providerOf(context), channelOf(context)];
	const pageId = await channel.shopId();
	const accounts = (await provider.savedAccounts?.of({ pageId, psid })) ?? [];
	const [account, ...others] = accounts.filter(({ kind }) => kind === 'account');
	if (!account) return new OnOutput(notLinked, { pageId, psid, linked: false });
	const shown = toShownAccount(account, { pageId, psid }, await provider.app());
	// A model repeats to the buyer, and to whoever asks it cleverly, what it was told.
	const linkedAccount = isTool(context.getNode()) ? { maskedEmail: shown.maskedEmail } : shown;
	return new OnOutput(linked, {
		pageId,
		psid,
		linked: true,
		linkedAccount,
		...(others.length > 0 && { moreAccounts: others.length }),
	});
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get saved account',
	description: 'Look up the PayPal account that the buyer has saved in this chat, one call to PayPal',
	fields: [buyerField],
	outputs: ['Linked', 'Not Linked'],
	failsThrough: notLinked,
	keep: (cameIn) => without(cameIn, ['linked', 'linkedAccount', 'moreAccounts']),
	execute,
};
