import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { forgetAll } from '../../../checkout/linked/forgetAll';
import { maskEmail } from '../../../checkout/linked/maskedEmail';
import { chosenLanguage, findLanguage } from '../../../checkout/telling/findLanguage';
import { orFailed } from '../../../checkout/telling/orFailed';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { without } from '../../../core/passOn';
import { withoutUndefined } from '../../../core/withoutUndefined';
import { buyerTexts } from '../../../wording/languages';
import { channelOf, providerOf } from '../../partners';
import { buyerField, tellOptions } from './buyer.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = buyerField.read(context, itemIndex);
	const { tellBuyer = 'yes' } = tellOptions.read(context, itemIndex);
	const { name, savedAccounts } = providerOf(context);
	const pageId = await channelOf(context).shopId();
	const { forgotten, left } = savedAccounts
		? await forgetAll(savedAccounts, { pageId, psid })
		: { forgotten: [], left: [] };
	if (left.length > 0)
		throw new NodeOperationError(context.getNode(), `${name} still lists a saved account`, {
			description: `Their deletion was asked for and ${name} has said yes. Run this again in a minute: only when nothing is listed any more is the buyer told so.`,
		});
	return {
		pageId,
		psid,
		linked: false,
		forgotten: forgotten.map(({ id, email }) =>
			withoutUndefined({ paymentTokenId: id, maskedEmail: maskEmail(email) }),
		) as IDataObject[],
		leftAtPayPal: left.length,
		...(tellBuyer === 'yes' && {
			delivery: await orFailed(tell(context, itemIndex, psid, forgotten.length > 0)),
		}),
	};
}

/** Only once it is certain: what the buyer reads is true. */
async function tell(context: IExecuteFunctions, itemIndex: number, psid: string, hasForgotten: boolean) {
	const channel = channelOf(context);
	const choice = chosenLanguage(tellOptions.read(context, itemIndex));
	const spoken = await findLanguage(channel, psid, choice);
	const { forgotten, nothingSaved } = buyerTexts[spoken.language].linkedAccount;
	const text = hasForgotten ? forgotten : nothingSaved;
	const delivery = await channel.send(psid, { type: 'text', text, label: 'Text' }, 'answer');
	return { ...delivery };
}

export const forget: DeclaredOperation = {
	name: 'Forget',
	value: 'forget',
	action: 'Forget saved accounts',
	description:
		'Delete at PayPal whatever the buyer has saved in this chat, look again that nothing is left, and tell them',
	fields: [buyerField, tellOptions],
	keep: (cameIn) => without(cameIn, ['linked', 'linkedAccount', 'moreAccounts']),
	execute,
};
