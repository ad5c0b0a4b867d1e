import type { Link } from '../errors.ts';
import { timestamp } from '../payments/view.ts';
import type { PaymentLink } from './paymentLink.ts';

/** @param pages where buyers pay: `https://www.paypal.com/ncp/payment` */
export function paymentLinkView(
	{ id, content, createdAt, updatedAt }: PaymentLink,
	at: { api: string; pages: string },
): Record<string, unknown> {
	const self = `${at.api}/v1/checkout/payment-resources/${id}`;
	const page = `${at.pages}/${id}`;
	const links: Link[] = [
		{ href: self, rel: 'self', method: 'GET' },
		{ href: self, rel: 'replace', method: 'PUT' },
		{ href: self, rel: 'delete', method: 'DELETE' },
		{ href: page, rel: 'payment_link', method: 'GET' },
	];
	return {
		id,
		reusable: 'MULTIPLE',
		...content,
		status: 'ACTIVE',
		payment_link: page,
		create_time: timestamp(createdAt),
		update_time: timestamp(updatedAt),
		links,
	};
}
