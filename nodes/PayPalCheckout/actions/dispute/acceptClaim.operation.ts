import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import type { OperationResult } from '../../../core/operation';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';
import type { PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { textWithin, textsWithin } from '../../../vendors/payPal/orders/textLimit';
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
	returnAddress,
	toReturnAddress,
} from './sharedFields.description';

const refund = optionsField({
	displayName: 'Refund',
	name: 'claimType',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'A Part', value: 'PARTIAL_REFUND', description: 'The amount below goes back at once' },
		{ name: 'All', value: 'REFUND', description: 'Everything in dispute goes back at once' },
		{
			name: 'All, Once the Goods Are Back',
			value: 'REFUND_WITH_RETURN',
			description: 'The buyer sends them back first',
		},
		{
			name: 'All, Once the Goods Are Back With My Label',
			value: 'REFUND_WITH_RETURN_SHIPMENT_LABEL',
			description: 'The same, and you provide the shipping label',
		},
	],
	default: 'REFUND',
	description: 'What the buyer gets back. Dispute: Get lists in refundTypes what PayPal takes.',
}).guarded();

const details = collection({
	displayName: 'Details',
	name: 'claimDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [invoiceIdField, returnAddress],
});

const partOnly = amountField.with({ displayOptions: { show: { claimType: ['PARTIAL_REFUND'] } } });

const fields: Field[] = [
	disputeIdField,
	refund,
	partOnly,
	noteField,
	details,
	...simplifyAnd(disputeOptions),
];

/** The buyer has the money, and not less of it than is asked for: there is nothing left to give. */
const isAccepted = (
	{ status, dispute_outcome: outcome }: Dispute,
	type: string,
	asked: PayPalMoney | undefined,
): boolean =>
	status === 'RESOLVED' &&
	!(
		outcome?.amount_refunded?.currency_code === asked?.currency_code &&
		Number(outcome?.amount_refunded?.value) < Number(asked?.value)
	) &&
	['ACCEPTED', 'RESOLVED_BUYER_FAVOUR'].includes(outcome?.outcome_code ?? '') &&
	!type.startsWith('REFUND_WITH_RETURN');

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const type = refund.read(context, itemIndex);
	const given = details.read(context, itemIndex);
	const offered = type === 'PARTIAL_REFUND' ? readOffered(context, itemIndex) : undefined;
	const input = {
		accept_claim_type: type,
		...textWithin('note', noteField.read(context, itemIndex), noteField),
		...textsWithin({ invoice_id: invoiceIdField }, given),
		...toReturnAddress(given.returnAddress),
	};
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['accept-claim'],
		input: (dispute) => ({ ...input, ...(offered && { refund_amount: offered(dispute) }) }),
		fields: {
			parts: {
				accept_claim_type: refund,
				note: noteField,
				refund_amount: amountField,
				invoice_id: invoiceIdField,
				return_shipping_address: addressWritten,
			},
		},
		isDone: (dispute) => isAccepted(dispute, type, offered ? offered(dispute) : dispute.dispute_amount),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const acceptClaim: DeclaredOperation = {
	name: 'Accept Claim',
	value: 'acceptClaim',
	action: 'Accept claim of dispute',
	description: 'Agree with the buyer: PayPal gives the money back and closes the case',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
