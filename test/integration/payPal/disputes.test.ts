import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withBinaryFiles } from '../../support/binaryFiles';
import { Buyer } from '../../support/buyer';
import { DisputedPayment } from '../../support/disputedPayment';
import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();
const files = withBinaryFiles();
const chat = { psid: '28777805391819468', pageId: '108542738901234' };

const one = async (operation: string, parameters: INodeParameters, items?: INodeExecutionData[]) =>
	(await run('dispute', operation, parameters, items && { items })).json[0]!;

async function paid(): Promise<string> {
	const order = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		createOptions: chat,
	});
	const orderId = order.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	return (await run('order', 'capture', { orderId })).json[0]!.captureId as string;
}

const disputed = async (opening?: object) => await DisputedPayment.open(simulators, await paid(), opening);
const refundedOf = (captureId: string) =>
	simulators.payPal.state().captures.find(({ id }) => id === captureId)!.status;
const notAsDescribed = { reason: 'MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED' };
const fileOf = (name: string, mimeType: string) =>
	files.stored({ bytes: Buffer.from(`Bytes of ${name}`), fileName: name, mimeType });
const receipts = async (): Promise<INodeExecutionData[]> => [
	{
		json: {},
		binary: {
			data: await fileOf('Beleg für Jo.pdf', 'application/pdf'),
			photo: files.inMemory({ bytes: Buffer.from('GIF89a'), fileName: '', mimeType: 'image/gif' }),
			text: await fileOf('notes.txt', 'text/plain'),
			empty: files.inMemory({ bytes: Buffer.alloc(0), fileName: 'none.png', mimeType: 'image/png' }),
			large: files.inMemory({
				bytes: Buffer.alloc(10 * 1024 * 1024 + 1),
				fileName: 'large.png',
				mimeType: 'image/png',
			}),
		},
	},
];

describe('a dispute', () => {
	it('says what it is about, whose chat it was paid in, until when to answer, and what can be done', async () => {
		const { disputeId, captureId } = await disputed({ message: 'It never came' });
		expect(await one('get', { disputeId })).toMatchObject({
			disputeId,
			captureId,
			orderId: simulators.payPal.state().orders.at(-1)!.id,
			...chat,
			status: 'WAITING_FOR_SELLER_RESPONSE',
			stage: 'INQUIRY',
			reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
			amount: { currency: 'USD', value: '24.00' },
			answerBy: expect.stringMatching(/Z$/) as string,
			askedFor: 'PROOF_OF_FULFILLMENT',
			canDo: ['acceptClaim', 'escalate', 'makeOffer', 'provideEvidence', 'sendMessage'],
			messages: [{ by: 'BUYER', text: 'It never came' }],
		});
		const whole = await one('get', { disputeId, simplify: false });
		expect(whole).toMatchObject({ dispute_id: disputeId, dispute_life_cycle_stage: 'INQUIRY' });
	});

	it('is listed, page by page, by whose turn it is', async () => {
		const captureId = await paid();
		const first = await DisputedPayment.open(simulators, captureId);
		await first.others('cancel');
		for (let count = 0; count < 51; count++)
			await (await DisputedPayment.open(simulators, captureId)).others('cancel');
		const open = await DisputedPayment.open(simulators, captureId);
		const mine = await run('dispute', 'getMany', {});
		expect(mine.json.map(({ disputeId }) => disputeId)).toEqual([open.disputeId]);
		const closed = { disputeState: 'RESOLVED', returnAll: true, filters: { captureId } };
		expect((await run('dispute', 'getMany', closed)).json).toHaveLength(52);
		expect((await run('dispute', 'getMany', { ...closed, returnAll: false, limit: 3 })).json).toHaveLength(3);
		const later = { disputeState: '', filters: { changedAfter: '2099-01-01' } };
		expect((await run('dispute', 'getMany', later)).json).toEqual([]);
	});

	it('can be chosen from a list, by what it is about', async () => {
		const { disputeId } = await disputed();
		const search = new PayPalCheckout().methods.listSearch.searchDisputes;
		const { context } = await run('dispute', 'get', { disputeId });
		const found = async (filter: string) => (await search.call(context as never, filter)).results;
		expect(await found('not received')).toEqual([
			{ name: `24.00 USD, not received, waiting for you (${disputeId})`, value: disputeId },
		]);
		expect(await found('twice')).toEqual([]);
	});

	it('ends when the claim is accepted: the money goes back once, however often it is asked', async () => {
		const { disputeId, captureId } = await disputed();
		const first = await one('acceptClaim', { disputeId, note: 'Sorry' });
		expect(first).toMatchObject({
			status: 'RESOLVED',
			outcome: 'RESOLVED_BUYER_FAVOUR',
			refunded: { currency: 'USD', value: '24.00' },
			...chat,
		});
		const again = await one('acceptClaim', { disputeId, note: 'Sorry' });
		expect(again).toMatchObject({ status: 'RESOLVED', replayed: true });
		expect(calls('POST', '/accept-claim')).toHaveLength(1);
		expect(refundedOf(captureId)).toBe('REFUNDED');
	});

	it('pays back a part in its own currency, and nothing on an empty amount', async () => {
		const { disputeId, captureId } = await disputed();
		const part = { disputeId, claimType: 'PARTIAL_REFUND' };
		await expect(one('acceptClaim', { ...part, amount: '' })).rejects.toThrow('Amount is empty');
		await expect(one('acceptClaim', { ...part, amount: '={{ $json.none }}' })).rejects.toThrow(
			'Amount: the expression returns nothing',
		);
		await expect(one('acceptClaim', { disputeId, claimType: '={{ $json.none }}' })).rejects.toThrow(
			'Refund: the expression returns nothing',
		);
		await expect(one('acceptClaim', { ...part, amount: '0' })).rejects.toThrow('Amount is zero');
		expect(calls('POST', '/accept-claim')).toEqual([]);
		expect(await one('acceptClaim', { ...part, amount: '5' })).toMatchObject({
			refunded: { currency: 'USD', value: '5.00' },
		});
		expect(refundedOf(captureId)).toBe('PARTIALLY_REFUNDED');
	});

	it('is won with evidence: a parcel, words and files', async () => {
		const dispute = await disputed();
		const { disputeId } = dispute;
		await dispute.others('escalate');
		const proof = {
			disputeId,
			notes: 'Signed for.',
			proof: { carrier: 'fedex', trackingNumber: '443844607820' },
			files: 'data, photo',
		};
		expect(await one('provideEvidence', proof, await receipts())).toMatchObject({
			status: 'UNDER_REVIEW',
			canDo: ['provideEvidence'],
		});
		expect(await one('provideEvidence', proof, await receipts())).toMatchObject({ replayed: true });
		expect(calls('POST', '/provide-evidence')).toHaveLength(1);
		const whole = await one('get', { disputeId, simplify: false });
		expect((whole.evidences as IDataObject[]).at(-1)).toMatchObject({
			evidence_type: 'PROOF_OF_FULFILLMENT',
			source: 'SUBMITTED_BY_SELLER',
			notes: 'Signed for.',
			evidence_info: { tracking_info: [{ carrier_name: 'FEDEX', tracking_number: '443844607820' }] },
			documents: [{ name: 'Beleg f-r Jo.pdf' }, { name: 'photo.gif' }],
		});
		await one('provideEvidence', { disputeId, notes: 'One more thing.' });
		expect(calls('POST', '/provide-supporting-info')).toHaveLength(1);
		await dispute.others('favourSeller');
		expect(await one('get', { disputeId })).toMatchObject({ outcome: 'RESOLVED_SELLER_FAVOUR', canDo: [] });
	});

	it('is appealed after PayPal decided for the buyer', async () => {
		const dispute = await disputed({ reason: 'UNAUTHORISED' });
		await dispute.others('favourBuyer');
		const { disputeId } = dispute;
		expect(await one('appeal', { disputeId, notes: 'Look again.' })).toMatchObject({
			status: 'UNDER_REVIEW',
			stage: 'PRE_ARBITRATION',
		});
		expect(await one('appeal', { disputeId, notes: 'Look again.' })).toMatchObject({ replayed: true });
		expect(calls('POST', '/appeal')).toHaveLength(1);
	});

	it('is talked about, and each message is sent once', async () => {
		const dispute = await disputed();
		const { disputeId } = dispute;
		const words = { disputeId, message: 'It left us on Monday.' };
		await one('sendMessage', words);
		expect(await one('sendMessage', words)).toMatchObject({ replayed: true });
		await dispute.others('message', 'Still not here');
		expect(await one('sendMessage', { ...words, files: 'data' }, await receipts())).not.toHaveProperty(
			'replayed',
		);
		expect(calls('POST', '/send-message')).toHaveLength(2);
	});

	it('ends with an offer the buyer accepts, which is made once', async () => {
		const dispute = await disputed();
		const offer = { disputeId: dispute.disputeId, amount: '10', note: 'Would 10 be fair?' };
		expect(await one('makeOffer', offer)).toMatchObject({
			status: 'WAITING_FOR_BUYER_RESPONSE',
			offers: [
				{ type: 'REFUND', step: 'PROPOSED', by: 'SELLER', amount: { currency: 'USD', value: '10.00' } },
			],
		});
		expect(await one('makeOffer', offer)).toMatchObject({ replayed: true });
		await expect(one('makeOffer', { ...offer, amount: '12' })).rejects.toThrow(
			`PayPal does not allow an offer for the dispute ${dispute.disputeId} now`,
		);
		await dispute.others('denyOffer');
		await one('makeOffer', { ...offer, amount: '12.5' });
		await dispute.others('acceptOffer');
		expect(await one('get', { disputeId: dispute.disputeId })).toMatchObject({
			status: 'RESOLVED',
			refunded: { value: '12.50' },
		});
		expect(calls('POST', '/make-offer')).toHaveLength(2);
	});

	it('ends with goods that come back', async () => {
		const dispute = await disputed(notAsDescribed);
		const { disputeId } = dispute;
		const back = {
			disputeId,
			claimType: 'REFUND_WITH_RETURN',
			claimDetails: {
				returnAddress: { address: { addressLine1: '1 Main', city: 'San Jose', countryCode: 'us' } },
			},
		};
		expect(await one('acceptClaim', back)).toMatchObject({ status: 'WAITING_FOR_BUYER_RESPONSE' });
		expect(refundedOf(dispute.captureId)).toBe('COMPLETED');
		await dispute.others('sendBack');
		expect(await one('acknowledgeReturn', { disputeId })).toMatchObject({
			status: 'RESOLVED',
			refunded: { value: '24.00' },
		});
		expect(await one('acknowledgeReturn', { disputeId })).toMatchObject({ replayed: true });
	});

	it('goes to PayPal when the two do not agree', async () => {
		const { disputeId } = await disputed();
		expect(await one('escalate', { disputeId, note: 'No answer.' })).toMatchObject({ stage: 'CHARGEBACK' });
		expect(await one('escalate', { disputeId, note: 'No answer.' })).toMatchObject({ replayed: true });
		expect(calls('POST', '/escalate')).toHaveLength(1);
	});

	it.each([
		['another person', { onlyForChat: '27190446518230957' }, 'was not made in this chat'],
		['nobody', { onlyForChat: '' }, 'Only for Chat With'],
	])('is not closed for %s, where only its own chat may', async (_, options, message) => {
		const { disputeId } = await disputed();
		await expect(one('acceptClaim', { disputeId, options })).rejects.toThrow(message);
		expect(calls('POST', '/accept-claim')).toEqual([]);
		await one('acceptClaim', { disputeId, options: { onlyForChat: chat.psid } });
		expect(calls('POST', '/accept-claim')).toHaveLength(1);
	});

	it.each<[string, INodeParameters, string]>([
		['no ID', { disputeId: '' }, 'Dispute is empty'],
		['an address for an ID', { disputeId: 'https://x' }, 'Dispute: "https://x" is not the ID of a dispute'],
		['nothing to show', { disputeId: 'PP-R-1' }, 'Notes: there is nothing to show PayPal'],
		['a carrier alone', { disputeId: 'PP-R-1', proof: { carrier: 'UPS' } }, 'Tracking Number is empty'],
		['a text file', { disputeId: 'PP-R-1', files: 'text' }, '"notes.txt" is not a file PayPal takes'],
		['an empty file', { disputeId: 'PP-R-1', files: 'empty' }, 'is empty'],
		['a large file', { disputeId: 'PP-R-1', files: 'large' }, 'larger than 10 MB'],
		['a file that is not there', { disputeId: 'PP-R-1', files: 'none' }, 'none'],
	])('is not asked about with %s', async (_, parameters, message) => {
		await expect(
			one('provideEvidence', { disputeId: 'PP-R-1', ...parameters }, await receipts()),
		).rejects.toThrow(message);
		expect(calls('POST', '/provide-evidence')).toEqual([]);
	});
});
