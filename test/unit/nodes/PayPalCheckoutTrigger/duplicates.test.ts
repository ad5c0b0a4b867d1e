import { claimStart, hasStarted, onceAtATime } from '../../../../nodes/PayPalCheckoutTrigger/duplicates';

const deferred = () => {
	let resolve!: (started: boolean) => void;
	const promise = new Promise<boolean>((settle) => (resolve = settle));
	return { promise, resolve };
};

let key = '';
beforeEach(() => {
	key = `${key}x`;
});

describe('claimStart', () => {
	it('lets the first delivery start and no other', async () => {
		const first = deferred();
		expect(await claimStart(key, () => first.promise)).toBe(true);
		const others = [claimStart(key, async () => true), claimStart(key, async () => true), hasStarted(key)];
		first.resolve(true);
		expect(await Promise.all(others)).toEqual([false, false, true]);
	});

	it('lets exactly one of those who wait try again when n8n could not start the first', async () => {
		const first = deferred();
		await claimStart(key, () => first.promise);
		const others = [1, 2, 3].map(() => claimStart(key, async () => true));
		first.resolve(false);
		expect((await Promise.all(others)).filter(Boolean)).toHaveLength(1);
	});

	it('knows nothing of an event it has not seen', async () => {
		expect(await hasStarted(key)).toBe(false);
	});

	it('remembers the last five thousand', async () => {
		for (let index = 0; index <= 5000; index++) await claimStart(`${key}-${index}`, async () => true);
		expect(await hasStarted(`${key}-0`)).toBe(false);
		expect(await hasStarted(`${key}-5000`)).toBe(true);
	});
});

describe('onceAtATime', () => {
	it('does the work once for all who ask meanwhile, and again for who asks later', async () => {
		let count = 0;
		const work = async () => {
			await new Promise((resolve) => setImmediate(resolve));
			return ++count;
		};
		expect(await Promise.all([1, 2, 3].map(() => onceAtATime(key, work)))).toEqual([1, 1, 1]);
		expect(await onceAtATime(key, work)).toBe(2);
	});

	it('passes on why it could not be done, and does not remember it', async () => {
		await expect(onceAtATime(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await onceAtATime(key, async () => 'yes')).toBe('yes');
	});
});
