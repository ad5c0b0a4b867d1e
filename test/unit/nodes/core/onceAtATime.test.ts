import { OnceAtATime } from '../../../../nodes/core/onceAtATime';

describe('OnceAtATime', () => {
	const nextTurn = async () => await new Promise((resolve) => setImmediate(resolve));

	it('does the work once for all who ask meanwhile, and again for who asks later', async () => {
		const counting = new OnceAtATime<number>();
		let count = 0;
		const work = async () => {
			await nextTurn();
			return ++count;
		};
		expect(await Promise.all([1, 2, 3].map(() => counting.do('event', work)))).toEqual([1, 1, 1]);
		expect(await counting.do('event', work)).toBe(2);
	});

	it('does different works at the same time, and says how many there are', async () => {
		const waiting = new OnceAtATime<string>();
		const both = ['one', 'other'].map((name) =>
			waiting.do(name, async () => {
				await nextTurn();
				return name;
			}),
		);
		expect(waiting.size).toBe(2);
		expect(await Promise.all(both)).toEqual(['one', 'other']);
		expect(waiting.size).toBe(0);
	});

	it('passes on why it could not be done, and does not remember it', async () => {
		const failing = new OnceAtATime<string>();
		await expect(failing.do('event', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await failing.do('event', async () => 'yes')).toBe('yes');
	});
});
