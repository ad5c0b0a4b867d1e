import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import {
	isSeal,
	isSealOf,
	readWayBack,
	sealTerms,
	termsOf,
	withoutWayBack,
	type SealedTerms,
} from '../../../../../nodes/checkout/terms/seal';

const shop = { clientId: 'AeA1QIZXiflr1', clientSecret: 'known to the shop alone' };
const terms: SealedTerms = { currency: 'EUR', value: '32.50', customId: 'messenger:108:287:CART-7' };
const wayBack = { executionId: '4711', checkoutId: 'order-3', resumeToken: 'b7f0c1d2e3a4' };

describe('the amount under a seal', () => {
	it.each(['32.50', '32.5', '32.500', '032.50'])('is the same money when PayPal writes it %s', (value) => {
		expect(isSealOf(sealTerms(terms, shop), { ...terms, value }, shop)).toBe(true);
	});

	it.each(['32.05', '325.0', '3250', '32.51', '-32.50', ''])('is other money as %j', (value) => {
		expect(isSealOf(sealTerms(terms, shop), { ...terms, value }, shop)).toBe(false);
	});

	it('counts to its last digit, also beyond what a float can hold', () => {
		const sealed = sealTerms({ ...terms, value: '9007199254740993' }, shop);
		expect(isSealOf(sealed, { ...terms, value: '9007199254740993.0' }, shop)).toBe(true);
		expect(isSealOf(sealed, { ...terms, value: '9007199254740992' }, shop)).toBe(false);
	});
});

/** Written down a second time: what is changed in it no longer fits the orders that are out there. */
describe('the seal of the first version', () => {
	const mac = (sealed: unknown[]) =>
		createHmac('sha256', shop.clientSecret).update(JSON.stringify(sealed)).digest('base64url');
	const usual = ['mc1', 'AeA1QIZXiflr1', 'EUR', '32.5', 'messenger:108:287:CART-7'];

	it.each<[string, Partial<SealedTerms>, object[]]>([
		['what is usual', {}, []],
		['money that is taken at once', { intent: 'CAPTURE' }, []],
		['money that is reserved', { intent: 'AUTHORIZE' }, [{ intent: 'AUTHORIZE' }]],
		[
			'somebody else by address',
			{ payee: { email_address: ' Partner@Example.com' } },
			[{ payee: ['partner@example.com', ''] }],
		],
		['somebody else by ID', { payee: { merchant_id: 'M4PLE' } }, [{ payee: ['', 'M4PLE'] }]],
		[
			'both, reserved',
			{ intent: 'AUTHORIZE', payee: { email_address: 'a@example.com', merchant_id: 'M4PLE' } },
			[{ intent: 'AUTHORIZE', payee: ['a@example.com', 'M4PLE'] }],
		],
	])('vouches for %s', (_, changes, unusual) => {
		expect(sealTerms({ ...terms, ...changes }, shop)).toBe(`mc1-${mac([...usual, ...unusual])}`);
	});

	it('vouches for the way back between the chat and what is unusual, and shows it', () => {
		const suffix = '4711.order-3.b7f0c1d2e3a4';
		const sealed = sealTerms({ ...terms, intent: 'AUTHORIZE' }, shop, wayBack);
		expect(sealed).toBe(`mc1-${mac([...usual, suffix, { intent: 'AUTHORIZE' }])}.${suffix}`);
	});

	it.each<[string, Parameters<typeof termsOf>[0], SealedTerms]>([
		[
			'an order that names nothing',
			{ amount: { currency: 'EUR', value: '5' }, intent: 'take', customId: undefined },
			{ currency: 'EUR', value: '5', customId: '', intent: 'CAPTURE' },
		],
		[
			'one for an account known by its address',
			{
				amount: { currency: 'EUR', value: '5' },
				intent: 'reserve',
				customId: 'c',
				payee: { email: 'a@b.c' },
			},
			{ currency: 'EUR', value: '5', customId: 'c', intent: 'AUTHORIZE', payee: { email_address: 'a@b.c' } },
		],
		[
			'one for an account known by its ID',
			{ amount: { currency: 'EUR', value: '5' }, intent: 'take', customId: 'c', payee: { accountId: 'M' } },
			{ currency: 'EUR', value: '5', customId: 'c', intent: 'CAPTURE', payee: { merchant_id: 'M' } },
		],
	])('is about the terms of %s', (_, payment, sealed) => {
		expect(termsOf(payment)).toStrictEqual(sealed);
	});
});

describe('a seal', () => {
	it.each<[string, (sealed: string) => string | undefined]>([
		['nothing', () => undefined],
		['an empty text', () => ''],
		['its beginning', (sealed) => sealed.slice(0, 4)],
		['all but its last character', (sealed) => sealed.slice(0, -1)],
		['it and one character more', (sealed) => `${sealed}A`],
	])('is not %s', (_, change) => {
		expect(isSealOf(change(sealTerms(terms, shop)), terms, shop)).toBe(false);
	});

	it('is known by its form, before it is looked at', () => {
		expect(['mc1-x', 'mc2-x', 'default', undefined].map(isSeal)).toEqual([true, false, false, false]);
	});
});

describe('an app without a secret', () => {
	const open = { ...shop, clientSecret: '' };

	it('has no seals, whoever made them', () => {
		expect(isSealOf(sealTerms(terms, open), terms, open)).toBe(false);
		expect(isSealOf(sealTerms(terms, open, wayBack), terms, open)).toBe(false);
		expect(isSealOf(sealTerms(terms, shop), terms, open)).toBe(false);
	});
});

describe('the way back behind a seal', () => {
	const sealed = sealTerms(terms, shop, wayBack);
	const bare = withoutWayBack(sealed)!;
	const suffix = sealed.slice(bare.length + 1);

	it('is sealed with the terms', () => {
		expect(sealed.startsWith(`${bare}.`)).toBe(true);
		expect(isSealOf(sealed, terms, shop)).toBe(true);
	});

	it('can be read, and is nothing where there is none', () => {
		expect(readWayBack(sealed)).toEqual(wayBack);
		expect(readWayBack(bare)).toBeUndefined();
		for (const other of [
			undefined,
			'mc1-x.an order.4.token',
			'mc1-x.4711.order-3.to ken',
			'mc1-x.4711.order-3',
		])
			expect(readWayBack(other)).toBeUndefined();
	});

	it('can be left out for others to see, which changes no other mark', () => {
		expect(bare).toMatch(/^mc1-[\w-]{43}$/);
		expect(withoutWayBack(bare)).toBe(bare);
		expect(withoutWayBack('shop.cart.7')).toBe('shop.cart.7');
		expect(withoutWayBack(undefined)).toBeUndefined();
	});

	it('can not be taken off, nor put behind a seal that has none', () => {
		expect(isSealOf(bare, terms, shop)).toBe(false);
		expect(isSealOf(`${sealTerms(terms, shop)}.${suffix}`, terms, shop)).toBe(false);
	});

	it.each<[string, Partial<typeof wayBack>]>([
		['execution', { executionId: '4712' }],
		['request for payment', { checkoutId: 'order-4' }],
		['token', { resumeToken: 'b7f0c1d2e3a5' }],
	])('can not be that to another %s', (_, changes) => {
		const other = sealTerms(terms, shop, { ...wayBack, ...changes });
		expect(isSealOf(`${bare}.${other.slice(withoutWayBack(other)!.length + 1)}`, terms, shop)).toBe(false);
	});

	it('can not be changed by a single character', () => {
		fc.assert(
			fc.property(fc.nat(suffix.length - 1), fc.constantFrom(...'aZ09-_.'), (index, character) => {
				const changed = `${suffix.slice(0, index)}${character}${suffix.slice(index + 1)}`;
				expect(isSealOf(`${bare}.${changed}`, terms, shop)).toBe(changed === suffix);
			}),
		);
	});
});
