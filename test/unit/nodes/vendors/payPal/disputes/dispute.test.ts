import {
	allows,
	askedEvidenceOf,
	openOfferOf,
	type Dispute,
} from '../../../../../../nodes/vendors/payPal/disputes/dispute';

const dispute = (parts: Partial<Dispute>): Dispute => ({ dispute_id: 'PP-R-AYP-10135034', ...parts });
const api = 'https://api-m.paypal.com/v1/customer/disputes/PP-R-AYP-10135034';

describe('allows', () => {
	it('goes by the links of the dispute', () => {
		const linked = dispute({
			links: [
				{ href: api, rel: 'self' },
				{ href: `${api}/send-message?from=list`, rel: 'send_message' },
			],
		});
		expect(allows(linked, 'send-message')).toBe(true);
		expect(allows(linked, 'accept-claim')).toBe(false);
	});

	it('allows nothing where there are no links', () => {
		expect(allows(dispute({}), 'appeal')).toBe(false);
	});
});

describe('askedEvidenceOf', () => {
	it('is what PayPal asked the shop for last, whatever was handed in since', () => {
		const evidences = [
			{ evidence_type: 'PROOF_OF_FULFILLMENT', source: 'REQUESTED_FROM_SELLER' },
			{ evidence_type: 'PROOF_OF_REFUND', source: 'REQUESTED_FROM_SELLER' },
			{ evidence_type: 'OTHER', source: 'SUBMITTED_BY_SELLER' },
		];
		expect(askedEvidenceOf(dispute({ evidences }))).toBe('PROOF_OF_REFUND');
	});

	it('is nothing when nothing was asked for', () => {
		expect(askedEvidenceOf(dispute({ evidences: [{ source: 'SUBMITTED_BY_BUYER' }] }))).toBeUndefined();
	});
});

describe('openOfferOf', () => {
	const proposed = { event_type: 'PROPOSED', actor: 'SELLER', offer_time: '2026-11-02T10:00:00.000Z' };

	it('is the last step, also when PayPal lists it first', () => {
		const earlier = { event_type: 'DENIED', actor: 'BUYER', offer_time: '2026-11-01T10:00:00.000Z' };
		expect(openOfferOf(dispute({ offer: { history: [proposed, earlier] } }))).toBe(proposed);
	});

	it.each([
		['answered', { event_type: 'ACCEPTED', actor: 'BUYER', offer_time: '2026-11-03T10:00:00.000Z' }],
		['the buyer made it', { event_type: 'PROPOSED', actor: 'BUYER', offer_time: '2026-11-03T10:00:00.000Z' }],
	])('is none when it was %s', (_, last) => {
		expect(openOfferOf(dispute({ offer: { history: [proposed, last] } }))).toBeUndefined();
	});

	it('is none without an offer', () => {
		expect(openOfferOf(dispute({}))).toBeUndefined();
	});
});
