import { field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';

export const eventIdField = field(
	{
		displayName: 'Event ID',
		name: 'eventId',
		type: 'string',
		default: '={{ $json.eventId }}',
		required: true,
		placeholder: 'e.g. WH-19973842V01763210-0VA15467NF0184137',
		description: 'Returned by the PayPal Checkout Trigger and by Webhook Event: Get Many',
	},
	(value, self) => {
		const id = toText(value, self).trim();
		if (/^[A-Za-z0-9-]{1,100}$/.test(id)) return id;
		const remedy = 'Enter only the ID. The PayPal Checkout Trigger returns it as eventId.';
		throw id === '' ? self.invalid('is empty', remedy) : self.refused(id, 'is not an event ID', remedy, 80);
	},
);
