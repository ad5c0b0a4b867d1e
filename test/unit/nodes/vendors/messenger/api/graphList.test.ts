import {
	filledPage,
	followPages,
	toPage,
	type ListPart,
} from '../../../../../../nodes/vendors/messenger/api/graphList';

const next = 'https://graph.facebook.com/v23.0/1/labels?limit=100&after=QVFI';

/** A list of that many, where every page but the last names the next one. */
function pagesOf(count: number, leadsBack = false) {
	const asked: ListPart[] = [];
	const read = async (part: ListPart) => {
		asked.push(part);
		const from = Number(part.after ?? 0);
		const to = Math.min(from + part.limit, count);
		const entries = Array.from({ length: to - from }, (_, index) => ({ id: from + index + 1 }));
		if (to < count) return await Promise.resolve({ entries, after: String(to) });
		return await Promise.resolve({ entries, ...(leadsBack && { after: '100' }) });
	};
	return { read, asked };
}

describe('a page of a list of Facebook', () => {
	it.each([
		['with a next one', { next }, 'QVFI'],
		[
			'with a next one that has its place beside it',
			{ next: 'https://x.example/', cursors: { after: 'b' } },
			'b',
		],
		['that is the last', { cursors: { before: 'a', after: 'b' } }, undefined],
		['with an empty next one', { next: '', cursors: { after: 'b' } }, undefined],
		['with a next one that is no text', { next: 1, cursors: { after: 'b' } }, undefined],
		['with nothing about others', undefined, undefined],
	])('%s', (_, paging, after) => {
		const entries = [{ id: '1' }];
		expect(toPage({ data: entries, paging })).toStrictEqual({ entries, ...(after && { after }) });
	});

	it('without a list has no entries', () => {
		expect(toPage({ data: 'none' })).toStrictEqual({ entries: [] });
	});
});

describe('a list of Facebook', () => {
	it('is read to its end, a hundred at a time', async () => {
		const { read, asked } = pagesOf(250);
		expect(await followPages(read)).toHaveLength(250);
		expect(asked).toStrictEqual([{ limit: 100 }, { limit: 100, after: '100' }, { limit: 100, after: '200' }]);
	});

	it.each([
		[7, [{ limit: 7 }]],
		[100, [{ limit: 100 }]],
		[120, [{ limit: 100 }, { limit: 20, after: '100' }]],
	])('is read up to %s, and no page further', async (most, expected) => {
		const { read, asked } = pagesOf(250);
		expect(await followPages(read, most)).toHaveLength(most);
		expect(asked).toStrictEqual(expected);
	});

	it('that leads back to where it has been ends', async () => {
		const { read, asked } = pagesOf(150, true);
		expect(await followPages(read)).toHaveLength(150);
		expect(asked).toHaveLength(2);
	});
});

describe('the first page with something to show', () => {
	const isWanted = ({ id }: { id?: unknown }) => Number(id) > 25;

	it('may be a later one, and says where the list goes on', async () => {
		const { read } = pagesOf(50);
		const found = await filledPage(read, { limit: 10 }, isWanted);
		expect(found.entries.map(({ id }) => id)).toEqual([26, 27, 28, 29, 30]);
		expect(found.after).toBe('30');
	});

	it('begins where the page before ended', async () => {
		const { read, asked } = pagesOf(50);
		expect((await filledPage(read, { limit: 10, after: '30' })).entries[0]).toEqual({ id: 31 });
		expect(asked).toHaveLength(1);
	});

	it('is empty at the end of a list that has nothing to show', async () => {
		const { read } = pagesOf(20);
		expect(await filledPage(read, { limit: 10 }, isWanted)).toStrictEqual({ entries: [] });
	});
});
