import { InvalidInput } from '../../../core/invalidInput';

/** What to do where there is none. */
export const psidRemedy =
	'Use the psid from the Messenger Trigger, for example {{ $json.psid }}. It identifies one person in the chat with your Page; a Facebook user name, profile link or phone number does not work.';

/**
 * The Page-scoped ID of a person, as a string of digits. PSIDs have up to 17 digits, more than a
 * JavaScript number holds: a number that may have lost digits is refused.
 *
 * @throws InvalidInput when it is empty, has other characters than digits, or lost digits on the way
 */
export function toPsid(value: unknown, field = 'Recipient'): string {
	if (typeof value === 'number' && Number.isFinite(value) && !Number.isSafeInteger(value)) {
		throw new InvalidInput(
			field,
			`${field}: ${value} has lost its last digits, because it was a number somewhere along the way`,
			'Keep PSIDs as text everywhere, including in tables and expressions: they have more digits than a number can hold.',
		);
	}
	const psid = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (psid === '') throw new InvalidInput(field, `${field} is empty`, psidRemedy);
	if (!/^\d+$/.test(psid)) {
		throw new InvalidInput(
			field,
			`${field}: "${psid.slice(0, 60)}" is not a PSID: PSIDs contain only digits`,
			psidRemedy,
		);
	}
	if (/^0+$/.test(psid))
		throw new InvalidInput(field, `${field}: "${psid.slice(0, 60)}" is nobody's PSID`, psidRemedy);
	return psid;
}
