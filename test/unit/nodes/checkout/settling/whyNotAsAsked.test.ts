import type { Payment } from '../../../../../nodes/checkout/payment';
import { findWhyNotAsAsked, findWhyNotOurs } from '../../../../../nodes/checkout/settling/whyNotAsAsked';
import { askedFor } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

const thief = { email: 'thief@example.com' };

/** An order that these nodes opened, and one that somebody else did. */
async function orders() {
	const { provider } = memoryWorld();
	const ownPayee = jest.spyOn(provider, 'ownPayee');
	const { payment: sealed } = await provider.open(askedFor(), 'a key');
	const own = await provider.ownPayee();
	ownPayee.mockClear();
	const foreign: Payment = { ...sealed, mark: 'default', payee: own };
	return { provider, ownPayee, sealed: { ...sealed, payee: own }, foreign };
}

const asked = { amount: askedFor().amount };

describe('why an order is not what was asked', () => {
	it('is looked for in its payee last, and then our own account is asked for once', async () => {
		const { provider, ownPayee, foreign } = await orders();
		expect(await findWhyNotAsAsked(provider, foreign, asked)).toBeUndefined();
		const stolen = await findWhyNotAsAsked(provider, { ...foreign, payee: thief }, asked);
		expect(stolen).toMatch(/pays another Kassa account, not yours: thief@example\.com/);
		expect(ownPayee.mock.calls).toEqual([['USD'], ['USD']]);
	});

	it.each<[string, (payment: Payment) => Payment, object]>([
		['something else is wrong', (payment) => payment, { amount: { currency: 'USD', value: '1.00' } }],
		['it says of nobody that they are paid', (payment) => ({ ...payment, payee: undefined }), asked],
		[
			'the merchant named whom it pays',
			(payment) => ({ ...payment, payee: thief }),
			{ ...asked, payee: thief },
		],
	])('asks nobody for our account where %s', async (_, change, expected) => {
		const { provider, ownPayee, foreign } = await orders();
		const why = await findWhyNotAsAsked(provider, change(foreign), expected);
		expect(why).toEqual(expected === asked || 'payee' in expected ? undefined : expect.any(String));
		expect(ownPayee).not.toHaveBeenCalled();
	});
});

describe('why a buyer is told nothing of the money in an order', () => {
	it('is nothing where it is as these nodes made it', async () => {
		const { provider, sealed } = await orders();
		expect(await findWhyNotOurs(provider, sealed)).toBeUndefined();
	});

	it('is that it was changed after that, whatever it says now', async () => {
		const { provider, sealed } = await orders();
		const changed = { ...sealed, amount: { currency: 'USD', value: '0.24' } };
		expect(await findWhyNotOurs(provider, changed)).toMatch(/was changed after these nodes created it/);
	});

	it('is nothing where it was made elsewhere, for whatever, and is for us', async () => {
		const { provider, foreign } = await orders();
		const other = { ...foreign, amount: { currency: 'USD', value: '0.24' } };
		expect(await findWhyNotOurs(provider, other)).toBeUndefined();
	});

	it('is that the money is not ours, or that there is none', async () => {
		const { provider, foreign } = await orders();
		expect(await findWhyNotOurs(provider, { ...foreign, payee: thief })).toMatch(/another Kassa account/);
		expect(await findWhyNotOurs(provider, { ...foreign, amount: undefined })).toMatch(/exactly one part/);
	});
});
