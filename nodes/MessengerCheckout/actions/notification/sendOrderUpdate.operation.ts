import type { IExecuteFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { keepForNotification } from '../../../checkout/keep';
import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { field } from '../../../core/fields/field';
import type { Facts } from '../../../checkout/notifications/facts';
import { aboutKind, keyOf, kindsAbout, type UpdateKind } from '../../../checkout/notifications/kinds';
import { toOptions } from '../../../wording/notificationOptions';
import type { OperationResult } from '../../../core/operation';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { goodsOf } from '../../../checkout/telling/paymentOccasion';
import { readSettings } from '../../telling/readSettings';
import { settingsFields } from '../../telling/settings.description';
import { notSent, tell } from '../../../checkout/telling/tell';
import type { PaymentProvider } from '../../../checkout/ports/paymentProvider';
import { channelOf, optionalText, optionalUrl, paymentIdField, providerOf, toOrderId } from '../../partners';

const kinds = kindsAbout('goods');

/** Whether it is about a parcel, which may have a carrier and a number. */
const isOfParcel = (kind: UpdateKind): boolean => aboutKind(kind).oncePer === 'parcel';

const updateField = optionsField({
	displayName: 'Update',
	name: 'update',
	type: 'options',
	default: 'shipped',
	description: 'What happened to the order',
	options: toOptions(kinds),
}).guarded();

const orderIdField = paymentIdField.with({ required: true });

const displayOptions = { show: { update: kinds.filter(isOfParcel) } };

const carrierField = field(
	{
		displayName: 'Carrier',
		name: 'carrier',
		type: 'string',
		default: '',
		placeholder: 'e.g. DHL',
		description: 'Who delivers the parcel, by the name buyers know',
		displayOptions,
	},
	(value, self) => optionalText(self.label, value, 64),
);

const trackingNumberField = field(
	{
		displayName: 'Tracking Number',
		name: 'trackingNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00340434161094042557',
		description:
			'Keep it as text: it has more digits than a number can hold. The buyer is told about each parcel once.',
		displayOptions,
	},
	(value, self) => optionalText(self.label, value, 64),
);

const trackingExample = 'e.g. https://www.dhl.com/track?id=00340434161094042557';

const trackingUrlField = field(
	{
		displayName: 'Tracking Link',
		name: 'trackingUrl',
		type: 'string',
		default: '',
		placeholder: trackingExample,
		description: 'Where the buyer can track the parcel. Shown as a button.',
		displayOptions,
	},
	(value, self) => optionalUrl(self.label, value),
);

const settingsOf = settingsFields(kinds);

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const settings = readSettings(context, itemIndex, settingsOf);
	const kind = updateField.read(context, itemIndex);
	const id = toOrderId(orderIdField.read(context, itemIndex), orderIdField.label);
	const tracking = isOfParcel(kind) ? readTracking(context, itemIndex) : {};
	const found = await findUpdate(providerOf(context), kind, id, tracking);
	return await tell(context, channelOf(context), found, settings, kind);
}

async function findUpdate(
	provider: PaymentProvider,
	kind: UpdateKind,
	id: string,
	tracking: Pick<Facts, 'carrier' | 'trackingNumber' | 'link'>,
): Promise<Occasion | NothingToTell> {
	const payment = await provider.find(id, false);
	if (!payment) return { ids: { orderId: id }, reason: `${provider.name} can't find this order.` };
	const { amount } = payment;
	const binding = parseCustomId(payment.customId);
	return {
		kind,
		key: keyOf(kind, payment.id, ...(tracking.trackingNumber ? [tracking.trackingNumber] : [])),
		ids: { orderId: payment.id },
		...(binding && { binding }),
		facts: { ...goodsOf(payment), ...(amount && { amount }), ...tracking },
	};
}

function readTracking(
	context: IExecuteFunctions,
	itemIndex: number,
): Pick<Facts, 'carrier' | 'trackingNumber' | 'link'> {
	const carrier = carrierField.read(context, itemIndex);
	const trackingNumber = trackingNumberField.read(context, itemIndex);
	const link = trackingUrlField.read(context, itemIndex);
	return {
		...(carrier && { carrier }),
		...(trackingNumber && { trackingNumber }),
		...(link && { link }),
	};
}

export const sendOrderUpdate: DeclaredOperation = {
	name: 'Send Order Update',
	value: 'sendOrderUpdate',
	action: 'Send order update',
	description: 'Tell the buyer in the chat that the order is on its way, delivered or ready for pickup',
	fields: [updateField, orderIdField, carrierField, trackingNumberField, trackingUrlField, ...settingsOf.all],
	outputs: ['Sent', 'Not Sent'],
	failsThrough: notSent,
	keep: keepForNotification,
	execute,
};
