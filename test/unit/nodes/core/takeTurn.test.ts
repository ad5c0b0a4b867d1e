import { takeTurn } from '../../../../nodes/core/takeTurn';

describe('takeTurn', () => {
	const nextTurn = async () => await new Promise((resolve) => setImmediate(resolve));

	it('does one after the other, in order, and goes on after one that failed', async () => {
		const happened: string[] = [];
		const work = (name: string) => async () => {
			happened.push(`${name} begins`);
			await nextTurn();
			happened.push(`${name} ends`);
			if (name === 'second') throw new Error('no');
			return name;
		};
		const all = ['first', 'second', 'third'].map((name) => takeTurn('row', work(name)));
		expect(await Promise.allSettled(all)).toMatchObject([
			{ value: 'first' },
			{ reason: new Error('no') },
			{ value: 'third' },
		]);
		expect(happened).toEqual([
			'first begins',
			'first ends',
			'second begins',
			'second ends',
			'third begins',
			'third ends',
		]);
	});

	it('lets nobody wait for another thing', async () => {
		const never = takeTurn('one', () => new Promise(() => undefined));
		expect(await takeTurn('other', async () => 'done')).toBe('done');
		void never;
	});
});
