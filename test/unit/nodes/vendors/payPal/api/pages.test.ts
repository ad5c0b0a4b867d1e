import { readPages } from '../../../../../../nodes/vendors/payPal/api/pages';
import type { PayPal, PayPalRequest } from '../../../../../../nodes/vendors/payPal/api/payPal';

/** PayPal with a list of that many, in pages of at most that many. */
function withList(count: number, { mostOnAPage = 20, says = 'links' } = {}) {
	const asked: number[] = [];
	const answer = async ({ query, expects }: PayPalRequest) => {
		const page = Number(query?.page);
		const size = Math.min(Number(query?.page_size), mostOnAPage);
		asked.push(page);
		const items = Array.from({ length: count }, (_, index) => ({ id: index + 1 })).slice(
			(page - 1) * size,
			page * size,
		);
		const isMore = page * size < count;
		const body = {
			...(items.length > 0 && { items }),
			...(says === 'links' && { links: isMore ? [{ rel: 'next' }] : [{ rel: 'self' }] }),
			...(says === 'total' && { total_pages: Math.ceil(count / size) }),
		};
		expect(expects?.({ status: 200, body } as never)).toBe(true);
		return await Promise.resolve({ body });
	};
	return { payPal: { answer } as unknown as PayPal, asked };
}

const list = { path: '/v2/invoicing/invoices', entriesIn: 'items', pageSize: 20 };
const ids = (entries: object[]) => entries.map((entry) => (entry as { id: number }).id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a list of PayPal in pages', () => {
	it.each(['links', 'total', 'nothing'])('is read to its end, where it says %s of it', async (says) => {
		const { payPal, asked } = withList(45, { says });
		expect(ids(await readPages(payPal, list))).toEqual(upTo(45));
		expect(asked).toEqual([1, 2, 3]);
	});

	it.each(['links', 'total'])('is read to its end, also in shorter pages, by its %s', async (says) => {
		const { payPal, asked } = withList(25, { mostOnAPage: 10, says });
		expect(ids(await readPages(payPal, list))).toEqual(upTo(25));
		expect(asked).toEqual([1, 2, 3]);
	});

	it('without entries is empty, after one call', async () => {
		const { payPal, asked } = withList(0);
		expect(await readPages(payPal, list)).toStrictEqual([]);
		expect(asked).toEqual([1]);
	});

	it('is read as far as wanted, and no page further', async () => {
		const { payPal, asked } = withList(45);
		expect(ids(await readPages(payPal, list, 40))).toEqual(upTo(40));
		expect(asked).toEqual([1, 2]);
	});

	it('is asked for no more than is wanted', async () => {
		const { payPal, asked } = withList(45);
		expect(ids(await readPages(payPal, list, 7))).toEqual(upTo(7));
		expect(asked).toEqual([1]);
	});
});
