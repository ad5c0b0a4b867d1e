import type { Money } from '../money.ts';
import { issue } from '../errors.ts';
import { money, text } from '../orders/request.ts';
import type { Shape } from '../shape.ts';
import type { Dispute } from './dispute.ts';
import { requireWithin, type Disputes } from './disputes.ts';

/** What a call holds: its JSON, checked, and the names of its files. */
export interface Asked {
	input: Input;
	files: string[];
}

interface Input {
	note?: string;
	notes?: string;
	message?: string;
	accept_claim_type?: string;
	refund_amount?: Money;
	offer_type?: string;
	offer_amount?: Money;
	acknowledgement_type?: string;
	evidences?: Array<{
		evidence_type?: string;
		notes?: string;
		evidence_info?: Record<string, unknown>;
	}>;
}

interface Action {
	shape: Shape;
	/** Takes multipart/form-data and nothing else. */
	needsForm?: true;
	run(disputes: Disputes, dispute: Dispute, asked: Asked): void;
}

const note = text(1, 2000);
const address: Shape = { type: 'object', required: ['country_code'], fields: { country_code: text(2, 2) } };
const evidences: Shape = {
	type: 'array',
	min: 1,
	max: 100,
	of: {
		type: 'object',
		fields: {
			evidence_type: text(1, 255),
			notes: note,
			evidence_info: {
				type: 'object',
				fields: {
					tracking_info: {
						type: 'array',
						min: 1,
						max: 10,
						of: {
							type: 'object',
							fields: {
								carrier_name: text(1, 255),
								carrier_name_other: text(1, 2000),
								tracking_number: text(1, 255),
							},
						},
					},
					refund_ids: { type: 'array', min: 1, max: 100, of: text(1, 255) },
				},
			},
		},
	},
};
const types = (...oneOf: string[]): Shape => ({ type: 'string', oneOf });

/**
 * What the shop can do about a dispute, by the last part of its path. JSON bodies that the OpenAPI leaves out are those of
 * https://docs.paypal.ai/growth/disputes/handle-disputes/use-disputes-api#respond-to-a-dispute
 */
export const sellersDo: Record<string, Action> = {
	'accept-claim': {
		shape: {
			type: 'object',
			fields: {
				note,
				accept_claim_reason: text(1, 255),
				accept_claim_type: types(
					'REFUND',
					'REFUND_WITH_RETURN',
					'PARTIAL_REFUND',
					'REFUND_WITH_RETURN_SHIPMENT_LABEL',
				),
				refund_amount: money,
				return_shipping_address: address,
				invoice_id: text(1, 127),
			},
		},
		run: (disputes, dispute, { input }) => {
			const { accept_claim_type: type = 'REFUND', refund_amount: given } = input;
			if (type === 'PARTIAL_REFUND' && !given)
				throw issue('MISSING_REQUIRED_PARAMETER', { field: '/refund_amount', value: '', location: 'body' });
			const amount = given ? requireWithin(dispute, given, '/refund_amount/value') : dispute.amount;
			if (type.startsWith('REFUND_WITH_RETURN'))
				disputes.moved(dispute, 'WAITING_FOR_BUYER_RESPONSE', { return: { amount, sent: false } });
			else disputes.resolve(dispute, 'RESOLVED_BUYER_FAVOUR', amount);
		},
	},
	'make-offer': {
		shape: {
			type: 'object',
			required: ['note', 'offer_type'],
			fields: {
				note,
				offer_amount: money,
				return_shipping_address: address,
				invoice_id: text(1, 127),
				offer_type: types(
					'REFUND',
					'REFUND_WITH_RETURN',
					'REFUND_WITH_REPLACEMENT',
					'REPLACEMENT_WITHOUT_REFUND',
				),
			},
		},
		run: (disputes, dispute, { input }) => {
			const { offer_type: type = '', offer_amount: amount, note: notes } = input;
			if (amount) requireWithin(dispute, amount, '/offer_amount/value');
			else if (type !== 'REPLACEMENT_WITHOUT_REFUND')
				throw issue('MISSING_REQUIRED_PARAMETER', { field: '/offer_amount', value: '', location: 'body' });
			dispute.offers.push({ at: disputes.now(), by: 'SELLER', step: 'PROPOSED', type, amount, notes });
			disputes.moved(dispute, 'WAITING_FOR_BUYER_RESPONSE');
		},
	},
	'send-message': {
		shape: { type: 'object', required: ['message'], fields: { message: note } },
		run: (disputes, dispute, { input, files }) => {
			dispute.messages.push({ by: 'SELLER', at: disputes.now(), text: input.message!, files });
			disputes.moved(dispute, dispute.status);
		},
	},
	escalate: {
		shape: { type: 'object', required: ['note'], fields: { note } },
		run: (disputes, dispute) =>
			disputes.moved(dispute, 'WAITING_FOR_SELLER_RESPONSE', { stage: 'CHARGEBACK' }),
	},
	'provide-evidence': {
		needsForm: true,
		shape: {
			type: 'object',
			required: ['evidences'],
			fields: { evidences, return_address: address },
		},
		run: (disputes, dispute, asked) => {
			submit(disputes, dispute, asked);
			// Of an inquiry PayPal decides nothing yet.
			disputes.moved(dispute, dispute.stage === 'INQUIRY' ? dispute.status : 'UNDER_REVIEW');
		},
	},
	appeal: {
		needsForm: true,
		shape: { type: 'object', required: ['evidences'], fields: { evidences, return_address: address } },
		run: (disputes, dispute, asked) => {
			submit(disputes, dispute, asked);
			const stage = dispute.stage === 'CHARGEBACK' ? 'PRE_ARBITRATION' : 'ARBITRATION';
			disputes.moved(dispute, 'UNDER_REVIEW', { stage, outcome: undefined });
		},
	},
	'acknowledge-return-item': {
		shape: {
			type: 'object',
			fields: {
				note,
				acknowledgement_type: types(
					'ITEM_RECEIVED',
					'ITEM_NOT_RECEIVED',
					'DAMAGED',
					'EMPTY_PACKAGE_OR_DIFFERENT',
					'MISSING_ITEMS',
				),
				evidences,
			},
		},
		run: (disputes, dispute, asked) => {
			const { acknowledgement_type: type = 'ITEM_RECEIVED' } = asked.input;
			if (type === 'ITEM_RECEIVED')
				disputes.resolve(dispute, 'RESOLVED_BUYER_FAVOUR', dispute.return!.amount);
			else {
				submit(disputes, dispute, asked);
				disputes.moved(dispute, 'UNDER_REVIEW', { stage: 'CHARGEBACK', return: undefined });
			}
		},
	},
	'provide-supporting-info': {
		shape: { type: 'object', fields: { notes: note } },
		run: (disputes, dispute, { input, files }) => {
			dispute.supportingInfo.push({ at: disputes.now(), notes: input.notes ?? '', files });
			disputes.moved(dispute, dispute.status);
		},
	},
};

function submit(disputes: Disputes, dispute: Dispute, { input, files }: Asked): void {
	const given = input.evidences ?? (input.note ? [{ notes: input.note }] : []);
	for (const { evidence_type, notes, evidence_info } of given) {
		dispute.evidences.push({
			type: evidence_type ?? 'OTHER',
			source: 'SUBMITTED_BY_SELLER',
			at: disputes.now(),
			stage: dispute.stage,
			notes,
			info: evidence_info,
			files,
		});
	}
}
