import { onceAtATime } from '../../../../nodes/core/onceAtATime';

describe('onceAtATime', () => {
	it('does the work once for all who ask meanwhile, and again for who asks later', async () => {
		let count = 0;
		const work = async () => {
			await new Promise((resolve) => setImmediate(resolve));
			return ++count;
		};
		expect(await Promise.all([1, 2, 3].map(() => onceAtATime('event', work)))).toEqual([1, 1, 1]);
		expect(await onceAtATime('event', work)).toBe(2);
	});

	it('passes on why it could not be done, and does not remember it', async () => {
		await expect(onceAtATime('event', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await onceAtATime('event', async () => 'yes')).toBe('yes');
	});
});
