import type { IExecuteFunctions } from 'n8n-workflow';

import { isPaymentKind, notificationKinds } from '../../../checkout/notifications/kinds';
import { keepForNotification } from '../../../checkout/keep';
import type { DeclaredOperation } from '../../../core/declaration';
import { notice } from '../../../core/fields/notice';
import { optionsField } from '../../../core/fields/optionsField';
import { toOptions } from '../../../wording/notificationOptions';
import type { OperationResult } from '../../../core/operation';
import { findOccasion } from '../../../checkout/telling/findOccasion';
import { takeSettled } from '../../../checkout/settling/justSettled';
import type { NothingToTell } from '../../../checkout/telling/occasion';
import { readSettings } from '../../telling/readSettings';
import { settingsFields } from '../../telling/settings.description';
import { notSent, tell } from '../../../checkout/telling/tell';
import { findFurthestOrder } from '../../../checkout/asking/liveOrder';
import { toParkedItem, type ParkedItem } from '../../../checkout/asking/parkedCheckout';
import type { PaymentProvider } from '../../../checkout/ports/paymentProvider';
import { channelOf, paymentIdField, providerOf } from '../../partners';

const kinds = notificationKinds.filter(isPaymentKind);

const kindField = optionsField({
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	default: 'auto',
	description: 'What to tell the buyer. PayPal is always asked first, and nothing is sent unless it is true.',
	options: [
		{
			name: 'Detect Automatically',
			value: 'auto',
			description: 'Whatever PayPal says about the payment right now',
		},
		...toOptions(kinds),
	],
});

const idNotice = notice({
	displayName:
		'After Settle Payment or the PayPal Checkout Trigger, the ID is filled in by itself: leave it as it is.',
	name: 'idNotice',
	type: 'notice',
	default: '',
});

const idField = paymentIdField.with({
	description:
		'The PayPal order, or the payment for it. Who to tell comes from the order, what to tell from PayPal. An item about a refund, a dispute, an invoice (INV2-...) or a subscription (I-...) is recognized as such.',
});

const settingsOf = settingsFields(kinds);

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const provider = providerOf(context);
	const settings = readSettings(context, itemIndex, settingsOf);
	const chosen = kindField.read(context, itemIndex);
	const kind = chosen === 'auto' ? undefined : chosen;
	const item = context.getInputData()[itemIndex]!.json;
	const given = idField.read(context, itemIndex);
	const parked = given ? undefined : toParkedItem(item, provider);
	const id = parked ? (await findFurthestOrder(provider, parked.checkout))?.id : given;
	const found =
		parked && !id
			? gone(provider, parked)
			: await findOccasion(
					provider,
					{ ...(kind && { kind }), id, item },
					async (orderId) => await takeSettled(context, provider, orderId),
				);
	return await tell(context, channelOf(context), found, settings, kind);
}

/** A payment that was waited for so long that PayPal no longer has an order for it. */
const gone = ({ name }: PaymentProvider, { pageId, psid }: ParkedItem): NothingToTell => ({
	ids: {},
	binding: { pageId, psid },
	reason: `${name} can't find the order of this payment.`,
});

export const sendNotification: DeclaredOperation = {
	name: 'Send Notification',
	value: 'sendNotification',
	action: 'Send notification',
	description: 'Tell the buyer in the chat, once, what happened to the payment',
	fields: [idNotice, kindField, idField, ...settingsOf.all],
	outputs: ['Sent', 'Not Sent'],
	failsThrough: notSent,
	keep: keepForNotification,
	execute,
};
