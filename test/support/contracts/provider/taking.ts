import { judgePayment } from '../../../../nodes/checkout/judgement/judgePayment';
import type { AtDesk } from './atDesk';

/** Money is taken once, and a refusal says what it means. */
export function describeTaking(at: AtDesk): void {
	describe('take', () => {
		it('takes what was approved', async () => {
			const payment = await at.taken();
			expect(payment).toMatchObject({
				phase: 'completed',
				takes: [{ state: 'completed', amount: at.desk.asked().amount }],
			});
			expect(judgePayment(payment).status).toBe('PAID');
			expect(await at.read(payment.id)).toMatchObject({ takes: payment.takes.map(({ id }) => ({ id })) });
		});

		it('says who pays for what, and where it goes, before and after', async () => {
			const before = await at.approved();
			const { lines } = at.desk.asked();
			expect(before).toMatchObject({
				lines: lines.map(({ name, quantity, unitPrice }) => ({ name, quantity, unitPrice })),
				buyer: { fullName: expect.any(String), email: expect.stringContaining('@') },
				shipTo: { name: expect.any(String), address: { country: expect.stringMatching(/^[A-Z]{2}$/) } },
			});
			const { buyer, shipTo } = before;
			expect(await at.provider.take(before)).toMatchObject({ buyer, lines: before.lines, shipTo });
			expect(await at.read(before.id)).toMatchObject({ buyer, lines: before.lines, shipTo });
		});

		it('takes it once, however often and by however many it is asked', async () => {
			const payment = await at.approved();
			await Promise.all(
				[at.provider.take(payment), at.provider.take(payment)].map((one) => one.catch(() => {})),
			);
			const again = await at.provider.take(payment);
			expect(again.takes).toHaveLength(1);
			expect((await at.read(payment.id)).takes).toHaveLength(1);
		});

		it('takes it once when the answer gets lost', async () => {
			const payment = await at.approved();
			at.desk.loseAnswer('take');
			await at.provider.take(payment).catch(() => {});
			expect((await at.provider.take(payment)).takes).toHaveLength(1);
		});

		it('only reserves what is to be reserved', async () => {
			const payment = await at.taken({ intent: 'reserve' });
			expect(payment).toMatchObject({ intent: 'reserve', takes: [], reservations: [{ state: 'open' }] });
			expect(judgePayment(payment).status).toBe('AUTHORIZED');
			expect(await at.provider.take(await at.read(payment.id))).toMatchObject({
				takes: [],
				reservations: [{}],
			});
		});

		it('has to be approved first', async () => {
			const payment = await at.read((await at.open()).id);
			expect(await at.meaningOf(at.provider.take(payment))).toBe('approveAgain');
			expect(await at.read(payment.id)).toMatchObject({ takes: [] });
		});

		it('leaves the buyer another way when it is declined', async () => {
			const { id } = await at.open();
			await at.desk.approvesInVain(id);
			expect(await at.meaningOf(at.provider.take(await at.read(id)))).toBe('anotherWay');
			await at.desk.approves(id);
			expect(judgePayment(await at.provider.take(await at.read(id))).status).toBe('PAID');
		});

		it('takes the money of a sale for one of its orders', async () => {
			const [one, other] = [
				await at.approved({ invoiceId: 'CONTRACT-2' }),
				await at.approved({ invoiceId: 'CONTRACT-2' }),
			];
			await at.provider.take(one);
			expect(await at.meaningOf(at.provider.take(other))).toBe('paidElsewhere');
			expect(await at.read(other.id)).toMatchObject({ takes: [] });
		});

		it('is too late for what has expired', async () => {
			const payment = await at.approved();
			at.desk.letExpire();
			expect(await at.meaningOf(at.provider.take(payment))).toBe('over');
		});
	});
}
