import { InvalidInput } from '../../../core/invalidInput';

const remedy =
	"Use the psid that the Messenger Trigger gives, for example {{ $json.psid }}. It stands for one person in the chat with your Page; a Facebook user name, profile link or phone number can't be used.";

/**
 * The Page-scoped ID of a person, as a string of digits. PSIDs have up to 17 digits, more than a
 * JavaScript number holds: a number that may have lost digits is refused.
 *
 * @throws InvalidInput when it is empty, has other characters than digits, or lost digits on the way
 */
export function toPsid(value: unknown, field = 'Recipient PSID'): string {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw new InvalidInput(
			field,
			`${field}: ${value} has lost its last digits, because it was a number somewhere on its way here`,
			'Keep PSIDs as text everywhere, in tables and expressions too: they have more digits than a number can hold.',
		);
	}
	const psid = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (psid === '') throw new InvalidInput(field, `${field} is empty`, remedy);
	if (!/^\d+$/.test(psid)) {
		throw new InvalidInput(
			field,
			`${field}: "${psid.slice(0, 60)}" is not a PSID: it has digits only`,
			remedy,
		);
	}
	return psid;
}
