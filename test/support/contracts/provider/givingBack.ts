import { judgePayment } from '../../../../nodes/checkout/judgement/judgePayment';
import type { AtDesk } from './atDesk';

/** Money goes back once per key, and never more than was taken. */
export function describeGivingBack(at: AtDesk): void {
	describe('give back', () => {
		const value = (amount: string) => ({ currency: 'USD', value: amount });

		it('gives back a part, once per key', async () => {
			const { id, takes } = await at.taken();
			const key = at.newKey();
			const refund = await at.provider.giveBack(takes[0]!.id, key, value('4.00'));
			expect(refund).toMatchObject({ state: 'completed', amount: value('4.00') });
			expect((await at.provider.giveBack(takes[0]!.id, key, value('4.00'))).id).toBe(refund.id);
			const now = await at.read(id);
			expect(now).toMatchObject({ takes: [{ state: 'partlyRefunded' }], refunds: [{ id: refund.id }] });
			expect(judgePayment(now).status).toBe('PARTIALLY_REFUNDED');
		});

		it('gives back all that is left', async () => {
			const { id, takes } = await at.taken();
			await at.provider.giveBack(takes[0]!.id, at.newKey(), value('4.00'));
			expect(await at.provider.giveBack(takes[0]!.id, at.newKey())).toMatchObject({
				amount: value('20.00'),
				total: value('24.00'),
			});
			expect(judgePayment(await at.read(id)).status).toBe('REFUNDED');
		});

		it('never gives back more than was taken', async () => {
			const { id, takes } = await at.taken();
			await at.meaningOf(at.provider.giveBack(takes[0]!.id, at.newKey(), value('24.01')));
			expect(judgePayment(await at.read(id)).status).toBe('PAID');
		});

		it('can be read again', async () => {
			const { takes } = await at.taken();
			const { id } = await at.provider.giveBack(takes[0]!.id, at.newKey(), value('4.00'));
			expect(await at.provider.readRefund(id)).toMatchObject({
				id,
				state: 'completed',
				amount: value('4.00'),
			});
		});
	});
}
