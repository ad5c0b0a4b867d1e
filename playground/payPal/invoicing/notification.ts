import { invalidRequest } from '../errors.ts';
import { violations, type Shape } from '../shape.ts';
import type { Invoice } from './invoice.ts';

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-notification */
export interface Notification {
	subject?: string;
	note?: string;
	send_to_invoicer?: boolean;
	send_to_recipient?: boolean;
	additional_recipients?: string[];
}

const notification: Shape = {
	type: 'object',
	fields: {
		subject: { type: 'string', max: 4000 },
		note: { type: 'string', max: 4000 },
		send_to_invoicer: { type: 'boolean' },
		send_to_recipient: { type: 'boolean' },
		additional_recipients: {
			type: 'array',
			max: 100,
			of: { type: 'string', min: 3, max: 254 },
		},
	},
};

export function readNotification(body: unknown): Notification {
	const given = body ?? {};
	const wrong = violations(given, notification);
	if (wrong.length > 0) throw invalidRequest(wrong);
	return given as Notification;
}

/** Writes down whom PayPal would have sent an email; nobody, where the invoice has no address or none is wanted. */
export function sendEmail(
	invoice: Invoice,
	about: Invoice['emails'][number]['about'],
	{ send_to_recipient: toRecipient = true, additional_recipients, subject, note }: Notification,
): void {
	const { primary_recipients: primary = [], additional_recipients: copies = [] } = invoice.content;
	const to = [
		...(toRecipient ? primary.flatMap(({ billing_info }) => billing_info?.email_address ?? []) : []),
		...(additional_recipients ?? copies),
	];
	if (to.length === 0) return;
	invoice.emails.push({ about, to, ...(subject && { subject }), ...(note && { note }) });
}
