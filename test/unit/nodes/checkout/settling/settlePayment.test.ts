import '../../../../support/shortSleeps';

import type { PaymentStatus } from '../../../../../nodes/checkout/judgement/judgement';
import { settleAnswer, settlePayment } from '../../../../../nodes/checkout/settling/settlePayment';
import type { Asked } from '../../../../../nodes/checkout/terms/asked';
import { billsLiveMs } from '../../../../support/memory/kassa/kassa';
import type { Signature } from '../../../../support/memory/kassa/bill';
import { KassaRefusal, type RefusalCode } from '../../../../support/memory/kassa/refusal';
import { askedFor, chat } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

/** An order that the buyer has signed. */
async function signed(signature: Signature = 'good', changes: Partial<Asked> = {}) {
	const world = memoryWorld();
	const { payment } = await world.provider.open(askedFor(changes), 'a key');
	world.kassa.sign(payment.id, signature);
	const settle = async (...[expected = {}, before]: Partial<[object, Parameters<typeof settlePayment>[3]]>) =>
		await settlePayment(world.provider, payment.id, expected, before);
	return { ...world, id: payment.id, settle };
}

describe('invariant 1: nobody is charged twice', () => {
	it('takes the money once, however often it is asked', async () => {
		const { settle, kassa } = await signed();
		const settlements = [await settle(), await settle(), await settle()];
		expect(settlements.map(({ judgement }) => judgement.status)).toEqual(['PAID', 'PAID', 'PAID']);
		expect(kassa.callsOf('collect')).toHaveLength(1);
	});

	it('takes it once when it is asked three times at once', async () => {
		const { settle, kassa } = await signed();
		const settlements = await Promise.all([settle(), settle(), settle()]);
		expect(settlements.map(({ judgement }) => judgement.status)).toEqual(['PAID', 'PAID', 'PAID']);
		expect(kassa.moneyOf()).toHaveLength(1);
	});

	it.each(['before', 'after'] as const)(
		'takes it once when the answer was lost %s it was taken',
		async (when) => {
			const { settle, kassa } = await signed();
			kassa.faults.add('collect', 'no answer', when);
			await expect(settle()).rejects.toThrow('no answer');
			expect((await settle()).judgement.status).toBe('PAID');
			expect(kassa.moneyOf()).toHaveLength(1);
		},
	);

	it('takes it once for a sale that two orders are for', async () => {
		const { settle, kassa, provider } = await signed('good', { invoiceId: 'MC-SALE' });
		const other = await provider.open(askedFor({ invoiceId: 'MC-SALE' }), 'another key');
		kassa.sign(other.payment.id);
		expect((await settle()).judgement.status).toBe('PAID');
		const second = await settlePayment(provider, other.payment.id, {});
		expect(second.judgement).toMatchObject({ status: 'CANCELLED', reason: expect.stringContaining('Kassa') });
		expect(kassa.moneyOf('MC-SALE')).toHaveLength(1);
	});

	it('reserves it once, and does not call it paid', async () => {
		const { settle, kassa } = await signed('good', { intent: 'reserve' });
		expect((await settle()).judgement.status).toBe('AUTHORIZED');
		expect((await settle()).judgement.status).toBe('AUTHORIZED');
		expect(kassa.moneyOf()).toHaveLength(1);
	});
});

describe('invariant 2: what is not as it was asked is not taken', () => {
	it.each<
		[
			string,
			(bill: { sum: { cents: number; code: string }; payTo: object; memo: string; stamp: string }) => void,
			RegExp,
		]
	>([
		['another amount', ({ sum }) => (sum.cents = 100), /was changed/],
		['another currency', ({ sum }) => (sum.code = 'EUR'), /was changed/],
		['another payee', (bill) => (bill.payTo = { email: 'else@kassa.example' }), /pays another Kassa account/],
		['another chat', (bill) => (bill.memo = 'messenger:4242:888'), /was changed/],
		['another maker', (bill) => (bill.stamp = 'made elsewhere'), /not created by these nodes/],
	])('%s', async (_, change, reason) => {
		const { settle, kassa, id } = await signed();
		kassa.alter(id, change);
		expect((await settle()).judgement).toMatchObject({
			status: 'MISMATCH',
			reason: expect.stringMatching(reason),
		});
		expect(kassa.callsOf('collect')).toEqual([]);
	});

	it.each([
		['another amount than the merchant expects', { amount: { currency: 'USD', value: '1.00' } }],
		['another chat than the merchant expects', { psid: '888' }],
		['a chat with another shop', { pageId: '1' }],
	])('%s', async (_, expected) => {
		const { settle, kassa } = await signed();
		expect((await settle(expected)).judgement.status).toBe('MISMATCH');
		expect(kassa.callsOf('collect')).toEqual([]);
	});

	it('takes an order made elsewhere over what the merchant expects', async () => {
		const { settle, kassa, id } = await signed();
		kassa.alter(id, (bill) => (bill.stamp = 'made elsewhere'));
		const expected = { amount: { currency: 'USD', value: '24.0' } };
		expect((await settle(expected)).judgement.status).toBe('PAID');
	});

	it('says so when it was changed in the moment it was taken', async () => {
		const { settle, kassa, provider, id } = await signed();
		const take = provider.take.bind(provider);
		provider.take = async (payment) => {
			kassa.alter(id, (bill) => (bill.sum = { cents: 100, code: 'USD' }));
			return await take(payment);
		};
		expect((await settle()).judgement.status).toBe('MISMATCH');
	});

	it('pays whom the merchant had named under the seal', async () => {
		const { settle } = await signed('good', { payee: { email: 'partner@kassa.example' } });
		expect((await settle()).judgement.status).toBe('PAID');
	});

	it('names the chat that the order is bound to', async () => {
		const { settle } = await signed();
		expect((await settle(chat)).judgement.binding).toEqual(chat);
	});
});

describe('what a refusal to take the money means', () => {
	it.each<[RefusalCode, PaymentStatus, object]>([
		['bounced', 'DECLINED', { approveUrl: expect.stringContaining('/sign/') }],
		['sign again', 'AWAITING_APPROVAL', { approveUrl: expect.stringContaining('/sign/') }],
		['unwanted', 'DECLINED', { isRefusedForGood: true }],
		['bill gone', 'EXPIRED', {}],
		['closed already', 'EXPIRED', {}],
		['sale collected', 'CANCELLED', {}],
	])('%s: %s', async (code, status, more) => {
		const { settle, kassa } = await signed();
		for (let tries = 0; tries < 3; tries++) kassa.faults.add('collect', code);
		const { judgement, approveUrl, isRefusedForGood } = await settle();
		expect({ status: judgement.status, approveUrl, isRefusedForGood }).toEqual({ status, ...more });
		expect(judgement.reason).toBe(`Kassa says: ${code}.`);
	});

	it.each<RefusalCode>(['till closed', 'not your bill', 'no answer', 'too much'])(
		'%s: an error for the merchant',
		async (code) => {
			const { settle, kassa } = await signed();
			kassa.faults.add('collect', code);
			await expect(settle()).rejects.toThrow(code);
		},
	);

	it.each<RefusalCode>(['sign again', 'bill gone'])(
		'is paid where an approval was not everywhere at the provider yet: %s',
		async (code) => {
			const { settle, kassa } = await signed();
			for (let tries = 0; tries < 2; tries++) kassa.faults.add('collect', code);
			expect((await settle()).judgement.status).toBe('PAID');
		},
	);

	it('passes on what is no refusal of the provider’s', async () => {
		const { settle, provider } = await signed();
		provider.take = async () => await Promise.reject(new TypeError('a bug'));
		await expect(settle()).rejects.toThrow('a bug');
	});

	it.each(['closed already', 'bill gone'] as const)(
		'is paid where it was taken meanwhile: %s',
		async (code) => {
			const { settle, kassa, provider } = await signed();
			const take = provider.take.bind(provider);
			provider.take = async (payment) => {
				await take(payment);
				throw new KassaRefusal(code);
			};
			expect((await settle()).judgement).toMatchObject({ status: 'PAID', captureId: kassa.moneyOf()[0]!.no });
		},
	);

	it('is paid after all when the buyer signs again', async () => {
		const { settle, kassa, id } = await signed('bounces');
		expect((await settle()).judgement.status).toBe('DECLINED');
		kassa.sign(id);
		expect((await settle()).judgement.status).toBe('PAID');
	});
});

describe('while another call is at it', () => {
	it('finds what the other has taken', async () => {
		const { settle, kassa } = await signed();
		kassa.faults.add('collect', 'busy', 'after');
		expect((await settle()).judgement.status).toBe('PAID');
	});

	it('is the other’s failure, to be asked again later, when nothing comes of it', async () => {
		const { settle, kassa } = await signed();
		kassa.faults.add('collect', 'busy');
		await expect(settle()).rejects.toThrow('busy');
	});
});

describe('an order that was paid in the call that made it', () => {
	it('is judged by the answer to that call', async () => {
		const { provider, kassa, id } = await signed();
		const answer = await kassa.collect(id).then(async () => (await provider.read(id))!);
		const read = jest.spyOn(provider, 'read');
		expect(await settleAnswer(provider, answer, {})).toMatchObject({ judgement: { status: 'PAID' } });
		expect(read).not.toHaveBeenCalled();
	});

	it('is looked at again where the answer is not what was asked for', async () => {
		const { provider, kassa, id } = await signed();
		const answer = await kassa.collect(id).then(async () => (await provider.read(id))!);
		const changed = { ...answer, amount: { currency: 'USD', value: '0.24' } };
		expect((await settleAnswer(provider, changed, {})).judgement.status).toBe('PAID');
		const read = jest.spyOn(provider, 'read').mockResolvedValue(changed);
		expect((await settleAnswer(provider, changed, {})).judgement.status).toBe('MISMATCH');
		read.mockResolvedValue(undefined);
		expect((await settleAnswer(provider, changed, {})).judgement.status).toBe('MISMATCH');
	});

	it('is looked at again where the answer shows no payment', async () => {
		const { provider, kassa, id } = await signed();
		const before = (await provider.read(id))!;
		await kassa.collect(id);
		const settlement = await settleAnswer(provider, before, { psid: chat.psid });
		expect(settlement).toMatchObject({ orderId: id, judgement: { status: 'PAID' } });
	});
});

describe('a provider that is behind', () => {
	it('is asked again until it shows the payment', async () => {
		const { settle, kassa, id } = await signed();
		await kassa.collect(id);
		kassa.alter(id, () => {});
		kassa.staleReads = 2;
		const before = kassa.callsOf('collect').length;
		expect((await settle()).judgement.status).toBe('PAID');
		expect(kassa.callsOf('collect').length - before).toBeLessThanOrEqual(1);
		expect(kassa.moneyOf()).toHaveLength(1);
	});

	it('is no answer when it never does', async () => {
		const { settle, kassa, id } = await signed();
		await kassa.collect(id);
		kassa.alter(id, (bill) => (bill.collections = []));
		await expect(settle()).rejects.toThrow('not shown');
	});
});

describe('an order that can’t be read', () => {
	it('is expired when the provider does not know it', async () => {
		const { settle, clock } = await signed();
		clock.advance(billsLiveMs);
		expect((await settle()).judgement).toEqual({
			status: 'EXPIRED',
			reason: "Kassa can't find this order: it has expired, or it belongs to another Kassa account.",
		});
	});

	it('is no order of ours when it belongs to another shop', async () => {
		const { settle, kassa, id } = await signed();
		kassa.alter(id, (bill) => (bill.shop = 'another'));
		expect(await settle()).toEqual({
			orderId: id,
			judgement: { status: 'MISMATCH', reason: expect.stringContaining('another Kassa account') },
		});
	});

	it('is an error when the provider does not answer', async () => {
		const { settle, kassa } = await signed();
		kassa.faults.add('read', 'no answer');
		await expect(settle()).rejects.toThrow('no answer');
	});

	it('is the error of whatever else went wrong', async () => {
		const { settle, provider } = await signed();
		provider.read = async () => await Promise.reject(new RangeError('a bug'));
		await expect(settle()).rejects.toThrow('a bug');
	});
});

describe('whoever asks before the money is taken', () => {
	it('may say what became of it instead', async () => {
		const { settle, kassa } = await signed();
		const instead = { status: 'CANCELLED' as const, reason: 'Nobody waits.' };
		expect((await settle({}, async () => await Promise.resolve(instead))).judgement).toBe(instead);
		expect(kassa.callsOf('collect')).toEqual([]);
	});

	it('may have let another take it meanwhile', async () => {
		const { settle, kassa, id } = await signed();
		const other = async () => {
			await kassa.collect(id);
			return 'lookAgain' as const;
		};
		expect((await settle({}, other)).judgement.status).toBe('PAID');
		expect(kassa.callsOf('collect')).toHaveLength(1);
	});

	it('is not asked of a payment that is not approved, or not what was asked', async () => {
		const before = jest.fn();
		const { settle, kassa, id } = await signed('bounces');
		await settle();
		await settle({}, before);
		kassa.sign(id);
		await settle({ psid: '888' }, before);
		expect(before).not.toHaveBeenCalled();
	});
});
