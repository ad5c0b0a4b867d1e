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
		const asked = await Promise.all([1, 2].map(async () => await readPayPalCredentials.call(run)));
		expect([...asked, await readPayPalCredentials.call(run)]).toEqual(Array(3).fill({ clientId: 'a' }));
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it('is read anew in another run', async () => {
		await readPayPalCredentials.call(contextWith(jest.fn(async () => ({ clientId: 'a' }))));
		const other = contextWith(jest.fn(async () => ({ clientId: 'b' })));
		expect(await readPayPalCredentials.call(other)).toEqual({ clientId: 'b' });
	});

	it('is asked for again when it could not be read', async () => {
		const getCredentials = jest.fn().mockRejectedValueOnce(new Error('not now')).mockResolvedValue({});
		const run = contextWith(getCredentials);
		await expect(readPayPalCredentials.call(run)).rejects.toThrow('not now');
		expect(await readPayPalCredentials.call(run)).toEqual({});
	});
});
