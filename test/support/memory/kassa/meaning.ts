import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../../nodes/core/invalidInput';
import type { Meaning, Question } from '../../../../nodes/checkout/ports/paymentProvider';

/** What an ID or an item is about, in Kassa's numbers: `bill-1`, `collection-2`, `return-3`. */
export function meaningOf({ id, item }: Question): Meaning {
	const news = String(item.news ?? '');
	if (news === 'terms changed') return { ids: {}, reason: 'Kassa tells of its terms.' };
	for (const type of ['dispute', 'invoice', 'subscription'] as const) {
		const no = text(item, type);
		if (type === 'dispute' && no) return { subject: { type, disputeId: no } };
		if (type === 'invoice' && no) return { subject: { type, invoiceId: no } };
		if (type === 'subscription' && no) return { subject: { type, subscriptionId: no } };
	}
	const given = typeof id === 'string' && id !== '' ? id : (text(item, 'orderId') ?? text(item, 'captureId'));
	if (!given || !/^(bill|collection)-\d+$/.test(given))
		throw new InvalidInput(
			'Order or Capture ID',
			'Order or Capture ID is not a number of Kassa',
			'Fill it in.',
		);
	const refundId = text(item, 'refundId');
	return {
		subject: {
			type: 'payment',
			id: given,
			isTake: given.startsWith('collection-'),
			declined: news === 'bounced' || sawItFail(item),
			...(refundId && { refundId }),
		},
	};
}

/** An item of ours says so, whoever settled the payment. */
const sawItFail = ({ orderId, payment }: IDataObject): boolean =>
	orderId !== undefined && (payment as { status?: string } | undefined)?.status === 'DECLINED';

/** @throws InvalidInput when it can't be the number of a bill */
export function toOnePaymentId(value: unknown, field: string): string {
	const no = typeof value === 'string' ? value.trim() : '';
	if (/^bill-\d+$/.test(no)) return no;
	throw new InvalidInput(field, `${field} is not a number of Kassa`, 'Fill it in.');
}

const text = (item: IDataObject, name: string): string | undefined =>
	typeof item[name] === 'string' && item[name] !== '' ? item[name] : undefined;
