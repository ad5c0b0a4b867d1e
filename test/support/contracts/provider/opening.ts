import type { Asked } from '../../../../nodes/checkout/terms/asked';
import { findMismatch } from '../../../../nodes/checkout/terms/mismatch';
import { sealTerms, termsOf } from '../../../../nodes/checkout/terms/seal';
import { InvalidInput } from '../../../../nodes/core/invalidInput';
import type { AtDesk } from './atDesk';

/** What is opened is what was asked for, once per key, and is read as it is. */
export function describeOpening(at: AtDesk): void {
	describe('open', () => {
		it('opens what is asked, sealed, with the address at which the buyer approves it', async () => {
			const { id, approveUrl } = await at.open({ invoiceId: 'CONTRACT-1' });
			const payment = await at.read(id);
			const { amount, customId } = at.desk.asked();
			expect(URL.canParse(approveUrl ?? '')).toBe(true);
			expect(payment).toMatchObject({
				provider: at.provider.name,
				id,
				phase: 'open',
				intent: 'take',
				partCount: 1,
				amount,
				customId,
				invoiceId: 'CONTRACT-1',
				takes: [],
				reservations: [],
				refunds: [],
			});
			expect(findMismatch(payment, {}, await at.provider.app())).toBeUndefined();
		});

		it('opens it once per key, and says that it is old', async () => {
			const key = at.newKey();
			const first = await at.provider.open(at.desk.asked(), key);
			const again = await at.provider.open(at.desk.asked(), key);
			expect([first.isOld, again.isOld]).toEqual([false, true]);
			expect(again.payment.id).toBe(first.payment.id);
			expect(await at.open()).not.toMatchObject({ id: first.payment.id });
		});

		it('opens it once per key when two ask at once', async () => {
			const key = at.newKey();
			const [one, other] = await Promise.all([at.open({}, key), at.open({}, key)]);
			expect(one.id).toBe(other.id);
		});

		it('opens it once per key when the answer gets lost', async () => {
			const key = at.newKey();
			at.desk.loseAnswer('open');
			const first = await at.open({}, key).catch(() => undefined);
			const { payment, isOld } = await at.provider.open(at.desk.asked(), key);
			expect([first?.id ?? payment.id, isOld]).toEqual([payment.id, true]);
		});

		it('refuses a key that was used for other terms', async () => {
			const key = at.newKey();
			await at.open({}, key);
			await expect(at.open({ value: '25.00' }, key)).rejects.toBeInstanceOf(InvalidInput);
		});

		it('keeps the seal that is on it', async () => {
			const asked = at.desk.asked();
			const wayBack = { executionId: '7', checkoutId: 'c', resumeToken: 't' };
			const mark = sealTerms(termsOf(asked), await at.provider.app(), wayBack);
			const { payment } = await at.provider.open({ ...asked, mark }, at.newKey());
			expect((await at.read(payment.id)).mark).toBe(mark);
		});

		it('tells the same goods from others at the same price', async () => {
			const payment = await at.read((await at.open()).id);
			expect(at.provider.isForSameGoods(payment, at.desk.asked())).toBe(true);
			expect(at.provider.isForSameGoods(payment, at.desk.asked({ goods: 'Glass mug' }))).toBe(false);
		});

		it('keeps as JSON what is asked', async () => {
			const asked = JSON.parse(JSON.stringify(at.desk.asked())) as Asked;
			const { payment } = await at.provider.open(asked, at.newKey());
			expect(await at.read(payment.id)).toMatchObject({ amount: asked.amount });
		});
	});

	describe('read', () => {
		it('knows its IDs from everything else', async () => {
			expect(at.provider.isPaymentId((await at.open()).id)).toBe(true);
			for (const other of ['', ' ', '../x', 'a b', 'é']) expect(at.provider.isPaymentId(other)).toBe(false);
		});

		it('names who is paid: the account that is paid when nobody is named', async () => {
			const { payee } = await at.read((await at.open()).id);
			expect(payee).toBeDefined();
			const own = await at.provider.ownPayee('USD');
			const same = payee!.accountId ? own.accountId === payee!.accountId : own.email === payee!.email;
			expect(same).toBe(true);
		});

		it('sees the approval', async () => {
			expect(await at.approved()).toMatchObject({ phase: 'approved', takes: [] });
		});

		it('is nothing for what has expired', async () => {
			const { id } = await at.open();
			at.desk.letExpire();
			expect(await at.provider.read(id, [])).toBeUndefined();
		});

		it('is refused, or nothing, for what others have asked for', async () => {
			const id = await at.desk.ofOthers();
			const shown = await at.provider
				.read(id, [])
				.catch((error: unknown) => at.provider.failureOf(error)?.meaning);
			expect([undefined, 'ofOthers']).toContain(shown);
		});
	});
}
