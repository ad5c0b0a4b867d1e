import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../../core/fields/collection';
import { field, type Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';
import type { FormFile } from '../../../vendors/payPal/api/multipartForm';
import { askedEvidenceOf, type Dispute, type Evidence } from '../../../vendors/payPal/disputes/dispute';
import type { WrittenFields } from '../../../vendors/payPal/errors/writtenFields';
import { textsWithin, textWithin } from '../../../vendors/payPal/orders/textLimit';
import { filesField, readFiles } from './files.description';

const asAsked = 'asked';

/** PayPal has 60 types; those a shop is asked for, and any other by its code. */
const evidenceType = field(
	{
		displayName: 'Evidence',
		name: 'evidenceType',
		type: 'options',
		default: asAsked,
		options: [
			{ name: 'Contract', value: 'COPY_OF_CONTRACT' },
			{ name: 'Description of the Item', value: 'ITEM_DESCRIPTION' },
			{ name: 'Other', value: 'OTHER' },
			{ name: 'Proof of Delivery Signature', value: 'PROOF_OF_DELIVERY_SIGNATURE' },
			{
				name: 'Proof of Refund',
				value: 'PROOF_OF_REFUND',
				description: 'Add the refund ID under Details',
			},
			{
				name: 'Proof of Shipping or Delivery',
				value: 'PROOF_OF_FULFILLMENT',
				description: 'Add the tracking number under Details',
			},
			{ name: 'Return Policy', value: 'RETURN_POLICY' },
			{
				name: 'What PayPal Asked For',
				value: asAsked,
				description: 'The last type PayPal has requested from you in this dispute',
			},
		],
		description: 'What you can show',
	},
	(value, self) => {
		const type = String(value ?? '').trim() || asAsked;
		if (type === asAsked || /^[A-Z_]{1,255}$/.test(type)) return type;
		throw self.refused(type, 'is not a type of evidence', 'Choose one from the list.');
	},
);

const notesField = textField({
	displayName: 'Notes',
	name: 'notes',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	most: 2000,
	placeholder: 'e.g. The parcel was handed over on 12 November, see the signature.',
	description: 'What PayPal should know, at most 2,000 characters',
}).guarded();

const details = collection({
	displayName: 'Details',
	name: 'proof',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		textField({
			displayName: 'Carrier',
			name: 'carrier',
			type: 'string',
			default: '',
			placeholder: 'e.g. FEDEX',
			most: 255,
			description: "PayPal's code for the carrier, as Order: Add Tracking lists it",
		}),
		textField({
			displayName: 'Carrier Name',
			name: 'carrierName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Corner Street Bikes',
			most: 2000,
			description: 'Only for a carrier that PayPal has no code for',
		}),
		textField({
			displayName: 'Refund ID',
			name: 'refundId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1JU08902781691411',
			most: 255,
			description: 'For a proof of refund: what Capture: Refund returned',
		}).guarded(),
		textField({
			displayName: 'Tracking Number',
			name: 'trackingNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1Z999AA10123456784',
			most: 255,
		}).guarded(),
	],
});

export const evidenceFields: Field[] = [evidenceType, notesField, details, filesField];

/** Where the merchant fills in what a refusal may point at. */
export const evidenceWritten: WrittenFields = {
	parts: {
		notes: notesField,
		evidences: {
			entry: () => ({
				parts: {
					evidence_type: evidenceType,
					notes: notesField,
					evidence_info: {
						parts: {
							tracking_info: {
								entry: () => ({
									parts: {
										carrier_name: details.fields.carrier,
										carrier_name_other: details.fields.carrierName,
										tracking_number: details.fields.trackingNumber,
									},
								}),
							},
							refund_ids: details.fields.refundId,
						},
					},
				},
			}),
		},
	},
};

/** What the merchant shows PayPal. */
export interface Given {
	files: FormFile[];
	notes: { notes?: string };
	/** As PayPal takes it, for this dispute. */
	evidenceFor(dispute: Dispute): Evidence;
	isIn(dispute: Dispute): boolean;
}

/** @throws InvalidInput when there is nothing to show */
export async function readEvidence(context: IExecuteFunctions, itemIndex: number): Promise<Given> {
	const type = evidenceType.read(context, itemIndex);
	const notes = textWithin('notes', notesField.read(context, itemIndex), notesField);
	const info = toInfo(details.read(context, itemIndex));
	const files = await readFiles(context, itemIndex);
	if (!notes.notes && !info && files.length === 0)
		throw notesField.invalid(
			': there is nothing to show PayPal',
			'Write a note, add a file, or add a tracking number or refund ID under Details.',
		);
	const evidenceFor = (dispute: Dispute): Evidence => ({
		evidence_type: type === asAsked ? (askedEvidenceOf(dispute) ?? 'OTHER') : type,
		...(info && { evidence_info: info }),
		...notes,
	});
	const isIn = (dispute: Dispute): boolean =>
		(dispute.evidences ?? []).some((known) => isSame(known, evidenceFor(dispute), files));
	return { files, notes, evidenceFor, isIn };
}

function toInfo(given: ReturnType<typeof details.read>): Evidence['evidence_info'] | undefined {
	const { carrier, carrierName, trackingNumber, refundId } = details.fields;
	const tracking = textsWithin(
		{ carrier_name: carrier, carrier_name_other: carrierName, tracking_number: trackingNumber },
		given,
	);
	const refund = textWithin('id', given.refundId, refundId);
	if ((tracking.carrier_name || tracking.carrier_name_other) && !tracking.tracking_number)
		throw trackingNumber.invalid('is empty', 'Enter the tracking number from the carrier.');
	if (!tracking.tracking_number && !refund.id) return undefined;
	const code = tracking.carrier_name?.toUpperCase() ?? (tracking.carrier_name_other ? 'OTHER' : undefined);
	return {
		...(tracking.tracking_number && {
			tracking_info: [{ ...tracking, ...(code && { carrier_name: code }) }],
		}),
		...(refund.id && { refund_ids: [refund.id] }),
	};
}

/** Handed in by the shop, with the same words, numbers and files. */
const isSame = (known: Evidence, wanted: Evidence, files: FormFile[]): boolean =>
	known.source === 'SUBMITTED_BY_SELLER' &&
	known.evidence_type === wanted.evidence_type &&
	(known.notes ?? '') === (wanted.notes ?? '') &&
	numbersOf(known) === numbersOf(wanted) &&
	files.every(({ name }) => (known.documents ?? []).some((document) => document.name === name));

const numbersOf = ({ evidence_info: info }: Evidence): string =>
	JSON.stringify([info?.tracking_info?.map((one) => one.tracking_number) ?? [], info?.refund_ids ?? []]);
