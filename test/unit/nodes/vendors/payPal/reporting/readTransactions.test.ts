import type { IDataObject } from 'n8n-workflow';

import type { PayPal, PayPalRequest } from '../../../../../../nodes/vendors/payPal/api/payPal';
import { readTransactions } from '../../../../../../nodes/vendors/payPal/reporting/readTransactions';

const now = Date.parse('2026-11-28T12:00:00Z');

/** A PayPal that answers each page with as many entries as it is told. */
function answering(...pages: number[]): { payPal: PayPal; asked: IDataObject[] } {
	const asked: IDataObject[] = [];
	const payPal = {
		answer: async ({ query }: PayPalRequest) => {
			const count = pages[asked.push(query ?? {}) - 1] ?? 0;
			const transaction_details = Array.from({ length: count }, (_, index) => ({ index }));
			return await Promise.resolve({ status: 200, body: { transaction_details } });
		},
	};
	return { payPal: payPal as unknown as PayPal, asked };
}

const windowsOf = (asked: IDataObject[]) => asked.map(({ start_date, end_date }) => [start_date, end_date]);

const read = async (payPal: PayPal, from: string, to: string, limit?: number) =>
	await readTransactions(
		payPal,
		{ from: new Date(from), to: new Date(to), query: {}, options: {}, limit },
		now,
	);

describe('transactions of a long period', () => {
	it('are asked for in windows of 31 days at most, which join to the second', async () => {
		const { payPal, asked } = answering();
		await read(payPal, '2026-09-01T00:00:00Z', '2026-11-10T00:00:00Z');
		expect(windowsOf(asked)).toEqual([
			['2026-09-01T00:00:00Z', '2026-10-01T23:59:59Z'],
			['2026-10-02T00:00:00Z', '2026-11-01T23:59:59Z'],
			['2026-11-02T00:00:00Z', '2026-11-10T00:00:00Z'],
		]);
	});

	it('are read page by page, 500 at a time', async () => {
		const { payPal, asked } = answering(500, 500, 20);
		const { transactions } = await read(payPal, '2026-11-01T00:00:00Z', '2026-11-10T00:00:00Z');
		expect(transactions).toHaveLength(1020);
		expect(asked.map(({ page, page_size }) => [page, page_size])).toEqual([
			[1, 500],
			[2, 500],
			[3, 500],
		]);
	});

	it.each([
		[500, [500, 500]],
		[600, [500, 500]],
		[2, [2]],
	])('are asked for no further than to the limit of %i', async (limit, pages) => {
		const { payPal, asked } = answering(...pages);
		const { transactions } = await read(payPal, '2026-01-01T00:00:00Z', '2026-11-10T00:00:00Z', limit);
		expect(transactions).toHaveLength(limit);
		expect(asked).toHaveLength(limit === 600 ? 2 : 1);
	});
});
