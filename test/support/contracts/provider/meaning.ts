import type { Payment } from '../../../../nodes/checkout/payment';
import { InvalidInput } from '../../../../nodes/core/invalidInput';
import type { AtDesk } from './atDesk';

/** What comes in is about a payment, or about nothing. */
export function describeMeaning(at: AtDesk): void {
	describe('what an ID or an item means', () => {
		const subjectOf = (id: string, item = {}) => at.provider.meaningOf({ id, item }).subject;
		/** As a settled payment leaves the node. */
		const settledItem = ({ id, takes }: Payment, status: string) => ({
			orderId: id,
			...(takes[0] && { captureId: takes[0].id }),
			payment: { status },
		});

		it('is the payment', async () => {
			const { id } = await at.open();
			expect(subjectOf(id)).toEqual({ type: 'payment', id, isTake: false, declined: false });
		});

		it('is what a settled payment’s item is about', async () => {
			const payment = await at.taken();
			const item = settledItem(payment, 'PAID');
			expect(subjectOf('', item)).toMatchObject({ type: 'payment', id: payment.id, isTake: false });
			expect(subjectOf(item.captureId!, item)).toMatchObject({ id: item.captureId, isTake: true });
		});

		it('is a payment that somebody saw fail', async () => {
			const payment = await at.open();
			expect(subjectOf('', settledItem(payment, 'DECLINED'))).toMatchObject({
				id: payment.id,
				declined: true,
			});
		});

		it('is a mistake when it is nothing', () => {
			expect(() => at.provider.meaningOf({ id: '', item: {} })).toThrow(InvalidInput);
		});

		it('finds the payment by its own ID, and by that of its take', async () => {
			const { id, takes } = await at.taken();
			const takeId = takes[0]!.id;
			for (const [by, isTake] of [
				[id, false],
				[takeId, true],
				[takeId, false],
			] as const)
				expect(await at.provider.find(by, isTake)).toMatchObject({ id, takes: [{ id: takeId }] });
		});
	});

	describe('failures', () => {
		it('knows its own from others', () => {
			expect(at.provider.failureOf(new TypeError('a bug'))).toBeUndefined();
			expect(at.provider.failureOf(undefined)).toBeUndefined();
		});

		it('has one for what it does not show yet, which says nothing of the payment', async () => {
			const { id } = await at.open();
			const failure = at.provider.failureOf(at.provider.notShown(id));
			expect(failure).toEqual({ message: expect.any(String) });
		});
	});
}
