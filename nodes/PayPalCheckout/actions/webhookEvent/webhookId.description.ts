import type { Field } from '../../../core/fields/field';

/** @throws InvalidInput when it can't be the ID of a webhook */
export function webhookIdOf(value: string, field: Field): string {
	const id = value.trim();
	if (/^[A-Za-z0-9]{1,50}$/.test(id)) return id;
	throw field.refused(
		id,
		'is not a webhook ID',
		'Enter letters and digits only, as PayPal lists it in the Developer Dashboard, your app, Webhooks.',
		80,
	);
}
