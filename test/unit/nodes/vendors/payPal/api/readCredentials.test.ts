import {
	readPayPalCredentials,
	type PayPalContext,
} from '../../../../../../nodes/vendors/payPal/api/readCredentials';

const contextWith = (getCredentials: jest.Mock): PayPalContext =>
	({ getCredentials }) as unknown as PayPalContext;

describe('the PayPal credential', () => {
	it('is read once for all who ask in the same run, also at the same time', async () => {
		const getCredentials = jest.fn(async () => ({ clientId: 'a' }));
		const run = contextWith(getCredentials);
		const asked = await Promise.all([1, 2].map(async () => await readPayPalCredentials(run)));
		expect([...asked, await readPayPalCredentials(run)]).toEqual(Array(3).fill({ clientId: 'a' }));
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it('is read anew in another run', async () => {
		await readPayPalCredentials(contextWith(jest.fn(async () => ({ clientId: 'a' }))));
		const other = contextWith(jest.fn(async () => ({ clientId: 'b' })));
		expect(await readPayPalCredentials(other)).toEqual({ clientId: 'b' });
	});

	it('is asked for again when it could not be read', async () => {
		const getCredentials = jest.fn().mockRejectedValueOnce(new Error('not now')).mockResolvedValue({});
		const run = contextWith(getCredentials);
		await expect(readPayPalCredentials(run)).rejects.toThrow('not now');
		expect(await readPayPalCredentials(run)).toEqual({});
	});
});
