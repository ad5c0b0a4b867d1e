import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const disputeId = 'PP-R-AYP-10135034';
const dispute = { disputeId: { __rl: true, mode: 'id', value: disputeId } };
const returnAddress = {
	address: { addressLine1: '1 Main', city: 'San Jose', countryCode: 'US' },
};

/** Everything a merchant can fill in. */
export const ofDisputes: OperationRun[] = [
	['dispute', 'get', 'one', dispute],
	[
		'dispute',
		'getMany',
		'of a payment, changed in a week',
		{
			disputeState: 'RESOLVED',
			filters: { captureId: '2GG279541U471931P', changedAfter: '2026-11-01', changedBefore: '2026-11-08' },
		},
	],
	['dispute', 'acceptClaim', 'all', { ...dispute, note: 'Sorry' }],
	[
		'dispute',
		'acceptClaim',
		'a part',
		{
			...dispute,
			claimType: 'PARTIAL_REFUND',
			amount: '5',
			claimDetails: { invoiceId: 'C-1', returnAddress },
		},
	],
	['dispute', 'makeOffer', 'money', { ...dispute, amount: '5', note: 'Half of it?' }],
	[
		'dispute',
		'makeOffer',
		'money for the goods',
		{
			...dispute,
			offerType: 'REFUND_WITH_RETURN',
			amount: '12.00',
			note: 'All of it, once it is back.',
			offerDetails: { invoiceId: 'C-2', returnAddress },
		},
	],
	[
		'dispute',
		'makeOffer',
		'a new one',
		{ ...dispute, offerType: 'REPLACEMENT_WITHOUT_REFUND', note: 'A new mug?' },
	],
	['dispute', 'sendMessage', 'words', { ...dispute, message: 'It is on its way.' }],
	['dispute', 'escalate', 'one', { ...dispute, note: 'No answer.' }],
	[
		'dispute',
		'provideEvidence',
		'a parcel and a refund',
		{
			...dispute,
			evidenceType: 'PROOF_OF_FULFILLMENT',
			notes: 'Signed for.',
			proof: { carrier: 'FEDEX', trackingNumber: '443844607820', refundId: '1JU08902781691411' },
		},
	],
	['dispute', 'appeal', 'words', { ...dispute, notes: 'Look again.' }],
	[
		'dispute',
		'acknowledgeReturn',
		'damaged',
		{ ...dispute, acknowledgementType: 'DAMAGED', note: 'The mug is broken.' },
	],
];

const actions = [
	...['accept-claim', 'acknowledge-return-item', 'appeal', 'escalate', 'make-offer'],
	...['provide-evidence', 'send-message'],
];

/** A dispute for which PayPal would take anything. */
export function answerDisputes(payPal: PayPalRecorder): void {
	const path = `/v1/customer/disputes/${disputeId}`;
	const linkTo = (action: string) => ({ href: `https://api-m.paypal.com${path}/${action}`, rel: action });
	payPal.answer('GET /v1/customer/disputes', 200, { items: [], links: [] });
	payPal.answer(`GET ${path}`, 200, {
		dispute_id: disputeId,
		status: 'WAITING_FOR_SELLER_RESPONSE',
		dispute_life_cycle_stage: 'INQUIRY',
		dispute_amount: { currency_code: 'USD', value: '12.00' },
		links: actions.map(linkTo),
	});
	payPal.answer(`POST ${path}`, 200, { links: [linkTo('self')] });
}
