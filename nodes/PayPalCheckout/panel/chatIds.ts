import type { Field } from '../../core/fields/field';

/** The ID of a Page or a person, for what is made for a chat. @throws InvalidInput when it is none */
export function toChatId(value: string | undefined, field: Field): string {
	const digits = (value ?? '').trim();
	if (/^\d+$/.test(digits)) return digits;
	const remedy =
		'Use the digits the Messenger Trigger returns. A chat needs both Chat Recipient and Chat Page ID; clear both if it is for none.';
	throw digits ? field.refused(digits, 'is not an ID', remedy) : field.invalid('is empty', remedy);
}
