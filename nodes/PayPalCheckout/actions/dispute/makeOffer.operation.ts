import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import type { OperationResult } from '../../../core/operation';
import { openOfferOf, type Dispute } from '../../../vendors/payPal/disputes/dispute';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { changeDispute } from './changeDispute';
import { disputeIdField } from './disputeId.description';
import { amountField, readOffered } from './offeredAmount';
import {
	addressWritten,
	disputeOptions,
	invoiceIdField,
	noteField,
	requiredText,
	returnAddress,
	toReturnAddress,
} from './sharedFields.description';

const offerType = optionsField({
	displayName: 'Offer',
	name: 'offerType',
	type: 'options',
	owner: 'PayPal',
	neverBlank: true,
	options: [
		{ name: 'Money', value: 'REFUND', description: 'The amount below, without anything in return' },
		{ name: 'Money and a New Item', value: 'REFUND_WITH_REPLACEMENT' },
		{ name: 'Money Once the Goods Are Back', value: 'REFUND_WITH_RETURN' },
		{ name: 'A New Item', value: 'REPLACEMENT_WITHOUT_REFUND' },
	],
	default: 'REFUND',
	description:
		'What you offer. Dispute: Get lists in offerTypes what PayPal takes. If the buyer accepts, PayPal pays at once.',
}).guarded();

const moneyOnly = amountField.with({
	required: true,
	displayOptions: { hide: { offerType: ['REPLACEMENT_WITHOUT_REFUND'] } },
});

const details = collection({
	displayName: 'Details',
	name: 'offerDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [invoiceIdField, returnAddress],
});

const fields: Field[] = [
	disputeIdField,
	offerType,
	moneyOnly,
	noteField.with({ required: true }),
	details,
	...simplifyAnd(disputeOptions),
];

/** The buyer has this very offer already, and has not answered it. */
function isOffered(dispute: Dispute, type: string, value: string | undefined): boolean {
	const offer = openOfferOf(dispute);
	const offered = offer?.offer_amount ?? dispute.offer?.seller_offered_amount;
	return offer?.offer_type === type && (value === undefined || Number(offered?.value) === Number(value));
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const type = offerType.read(context, itemIndex);
	const given = details.read(context, itemIndex);
	const offered = type === 'REPLACEMENT_WITHOUT_REFUND' ? undefined : readOffered(context, itemIndex);
	const input = {
		note: requiredText(noteField.read(context, itemIndex), noteField),
		offer_type: type,
		...textsWithin({ invoice_id: invoiceIdField }, given),
		...toReturnAddress(given.returnAddress),
	};
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['make-offer'],
		input: (dispute) => ({ ...input, ...(offered && { offer_amount: offered(dispute) }) }),
		fields: {
			parts: {
				note: noteField,
				offer_type: offerType,
				offer_amount: amountField,
				invoice_id: invoiceIdField,
				return_shipping_address: addressWritten,
			},
		},
		isDone: (dispute) => isOffered(dispute, type, offered?.(dispute).value),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const makeOffer: DeclaredOperation = {
	name: 'Make Offer',
	value: 'makeOffer',
	action: 'Make offer in dispute',
	description: 'Offer the buyer money or a new item, before PayPal decides',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
