import type { Field } from '../../../core/fields/field';
import { requiredUrl } from '../../../vendors/messenger/sending/fieldText';

/** @throws InvalidInput when it is not a complete https address */
export function requiredHttps(value: unknown, field: Field): string {
	const address = requiredUrl(field.label, value);
	const { protocol, hostname } = new URL(address);
	if (protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)) return address;
	throw field.refused(
		address,
		'does not start with https://',
		"Messenger opens only encrypted addresses. Use your website's https address.",
		100,
	);
}
