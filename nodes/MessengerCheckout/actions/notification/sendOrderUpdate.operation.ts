import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { optionalText, optionalUrl } from '../../../vendors/messenger/sending/fieldText';
import type { Facts } from '../../../checkout/notifications/facts';
import { aboutKind, keyOf, kindsAbout, type UpdateKind } from '../../../checkout/notifications/kinds';
import { toOptions } from '../../../wording/notificationOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { toOrderId } from '../../../vendors/payPal/orders/orders';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { goodsOf } from '../../../checkout/telling/paymentOccasion';
import { paymentIdDescription } from '../../telling/paymentId.description';
import { readSettings } from '../../telling/readSettings';
import { settingsDescription } from '../../telling/settings.description';
import { idField } from '../../../vendors/payPal/occasions/subject';
import { tell } from '../../../checkout/telling/tell';
import type { PaymentProvider } from '../../../checkout/ports/paymentProvider';
import { channelOf, providerOf } from '../../partners';

const kinds = kindsAbout('goods');

/** Whether it is about a parcel, which may have a carrier and a number. */
const isOfParcel = (kind: UpdateKind): boolean => aboutKind(kind).oncePer === 'parcel';

const properties: INodeProperties[] = [
	{
		displayName: 'Update',
		name: 'update',
		type: 'options',
		default: 'shipped',
		description: 'What happened to the order',
		options: toOptions(kinds),
	},
	{ ...paymentIdDescription, required: true },
	...[
		{
			displayName: 'Carrier',
			name: 'carrier',
			placeholder: 'e.g. DHL',
			description: 'Who delivers the parcel, by the name buyers know',
		},
		{
			displayName: 'Tracking Number',
			name: 'trackingNumber',
			placeholder: 'e.g. 00340434161094042557',
			description:
				'Keep it as text: it has more digits than a number can hold. The buyer is told about each parcel once.',
		},
		{
			displayName: 'Tracking Link',
			name: 'trackingUrl',
			placeholder: 'e.g. https://www.dhl.com/track?id=00340434161094042557',
			description: 'Where the buyer can track the parcel. Shown as a button.',
		},
	].map((field): INodeProperties => ({
		...field,
		type: 'string',
		default: '',
		displayOptions: { show: { update: kinds.filter(isOfParcel) } },
	})),
	...settingsDescription(kinds),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const settings = readSettings(context, itemIndex);
	const kind = context.getNodeParameter('update', itemIndex) as UpdateKind;
	const id = toOrderId(context.getNodeParameter('orderId', itemIndex), idField);
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
	const { asked: amount } = payment;
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
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const carrier = optionalText('Carrier', read('carrier'), 64);
	const trackingNumber = optionalText('Tracking Number', read('trackingNumber'), 64);
	const link = optionalUrl('Tracking Link', read('trackingUrl'));
	return {
		...(carrier && { carrier }),
		...(trackingNumber && { trackingNumber }),
		...(link && { link }),
	};
}

export const sendOrderUpdate: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['notification'], operation: ['sendOrderUpdate'] } },
		properties,
	),
	execute,
};
