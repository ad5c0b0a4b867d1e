import { InvalidInput } from '../../../core/invalidInput';
import { locatorField } from '../../../core/fields/locatorField';
import { toText } from '../../../core/fields/textField';
import { field, type Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import type { Dispute, DisputeAction } from '../../../vendors/payPal/disputes/dispute';
import { disputeStatusOf, type DisputeStatus } from '../../../vendors/payPal/orders/statuses';

const locator = locatorField({
	displayName: 'Dispute',
	name: 'disputeId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '={{ $json.disputeId }}' },
	required: true,
	description: 'The case a buyer has opened at PayPal',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. PP-R-AYP-10135034',
			hint: 'The PayPal Checkout Trigger returns it as disputeId',
		},
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a dispute',
			typeOptions: { searchListMethod: 'searchDisputes', searchable: true },
		},
	],
});

/** Which dispute: its ID, typed, mapped or chosen from the open ones. */
export const disputeIdField: Field<'disputeId', string, true> = field(
	locator.property as typeof locator.property & { type: 'resourceLocator'; required: true },
	(value, self) => {
		const id = toText(isRecord(value) ? value.value : value, self).trim();
		if (/^[A-Za-z0-9-]{1,255}$/.test(id)) return id;
		const remedy =
			'Enter only the ID, for example PP-R-AYP-10135034. The PayPal Checkout Trigger returns it.';
		throw id === ''
			? self.invalid('is empty', remedy)
			: self.refused(id, 'is not the ID of a dispute', remedy, 80);
	},
);

const doing: Record<DisputeAction, string> = {
	'accept-claim': 'accepting the claim',
	'acknowledge-return-item': 'confirming a return',
	appeal: 'an appeal',
	escalate: 'escalating it',
	'make-offer': 'an offer',
	'provide-evidence': 'evidence',
	'provide-supporting-info': 'more information',
	'send-message': 'a message',
};

const whyNot: Record<DisputeStatus, string> = {
	OPEN: 'PayPal is still preparing it. Try again later.',
	WAITING_FOR_BUYER_RESPONSE: "It is the buyer's turn. Wait for the event Dispute: Updated.",
	WAITING_FOR_SELLER_RESPONSE: 'PayPal waits for another answer from you: Dispute: Get lists them in canDo.',
	UNDER_REVIEW: 'PayPal is looking at it and will decide. Wait for the event Dispute: Updated.',
	RESOLVED: 'It is closed. Dispute: Get tells how it ended.',
	OTHER: 'Open the case in the Resolution Center at PayPal.',
	unknown: 'Open the case in the Resolution Center at PayPal.',
};

/** PayPal does not list this among what it takes for the dispute now. */
export const notAllowed = (dispute: Dispute, action: DisputeAction): InvalidInput =>
	new InvalidInput(
		disputeIdField.label,
		`PayPal does not allow ${doing[action]} for the dispute ${dispute.dispute_id} now`,
		`Nothing was done. ${whyNot[disputeStatusOf(dispute)]}`,
	);
