import fc from 'fast-check';

import { leftOutOf, readCameFrom, type CameFrom } from '../../../../../nodes/checkout/terms/cameFrom';
import {
	parseCustomId,
	requireFittingReference,
	toCustomId,
} from '../../../../../nodes/checkout/terms/chatBinding';
import { isSealOf, sealTerms } from '../../../../../nodes/checkout/terms/seal';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const ad: CameFrom = { adId: '120210987654321098', ref: 'spring-mug', source: 'ADS' };

const digits = fc.stringMatching(/^[1-9]\d{4,16}$/);
const wellFormed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 });
const anyRef = fc.oneof(
	wellFormed,
	fc.constantFrom(':cf1.A.1.x', 'x:cf1...', 'a:ms1.0.abc', '~', '~YQ', '\n:cf1.S..y\n', '="/><script>', '​'),
	fc.string({ unit: fc.constantFrom('a', '.', ':', '~', '-', '\n', 'é'), minLength: 1, maxLength: 60 }),
);
const anyCameFrom: fc.Arbitrary<CameFrom> = fc.record(
	{
		ref: anyRef,
		adId: fc.stringMatching(/^\d{1,25}$/),
		source: fc.oneof(fc.constantFrom('ADS', 'SHORTLINK'), fc.stringMatching(/^[A-Z_]{2,30}$/)),
	},
	{ requiredKeys: [] },
);

describe('how a buyer came, beside the chat', () => {
	it('is written so that a shopkeeper can read it in PayPal', () => {
		expect(toCustomId({ ...chat, reference: 'CART-7', cameFrom: ad })).toBe(
			'messenger:108542738901234:28777805391819468:CART-7:cf1.A.120210987654321098.spring-mug',
		);
	});

	it('comes back whole, or without the parts that have no room; the chat and the reference always as before', () => {
		fc.assert(
			fc.property(
				digits,
				digits,
				fc.option(anyRef, { nil: undefined }),
				fc.option(anyCameFrom, { nil: undefined }),
				(pageId, psid, reference, cameFrom) => {
					const binding = { pageId, psid, ...(reference && { reference }) };
					const plain = parseCustomId(toCustomId(binding))!;
					const customId = toCustomId({ ...binding, ...(cameFrom && { cameFrom }) });
					const { cameFrom: carried, ...rest } = parseCustomId(customId)!;
					expect(rest).toEqual(plain);
					expect(plain.cameFrom).toBeUndefined();
					expect(customId.length).toBeLessThanOrEqual(127);
					for (const [name, value] of Object.entries(carried ?? {}))
						expect(value).toBe(cameFrom?.[name as keyof CameFrom]);
					// What was read can be written again: an invoice made from the order says the same.
					expect(toCustomId(parseCustomId(customId)!)).toBe(customId);
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('a reference that looks like a mark stays a reference', () => {
		const reference = 'x:cf1.A.1.spring';
		expect(parseCustomId(toCustomId({ ...chat, reference }))).toEqual({ ...chat, reference });
		expect(parseCustomId(toCustomId({ ...chat, reference, cameFrom: ad }))).toMatchObject({ reference });
	});

	it.each<[string, CameFrom, string | undefined, CameFrom | undefined]>([
		[
			'a ref of 2,000 characters goes, the ad stays',
			{ ...ad, ref: 'x'.repeat(2000) },
			undefined,
			{ adId: ad.adId, source: 'ADS' },
		],
		[
			'a ref that has no room beside the reference goes',
			ad,
			'r'.repeat(50),
			{ adId: ad.adId, source: 'ADS' },
		],
		[
			'without room for the ad, the ref stays',
			{ adId: '1'.repeat(25), ref: 'tea' },
			'r'.repeat(65),
			{ ref: 'tea' },
		],
		['without any room, nothing stays', ad, 'r'.repeat(80), undefined],
	])('%s', (_, cameFrom, reference, carried) => {
		const customId = toCustomId({ ...chat, ...(reference && { reference }), cameFrom });
		expect(parseCustomId(customId)).toEqual({
			...chat,
			...(reference && { reference }),
			...(carried && { cameFrom: carried }),
		});
	});

	it('says what was left out', () => {
		expect(leftOutOf(ad, { adId: ad.adId! })).toEqual(['ref', 'source']);
		expect(leftOutOf(ad, undefined)).toEqual(['adId', 'ref', 'source']);
		expect(leftOutOf(ad, { ...ad })).toEqual([]);
	});

	it('takes no room from the reference of the shop', () => {
		const reference = 'r'.repeat(83);
		const customId = toCustomId({ ...chat, reference, cameFrom: ad });
		expect(() => requireFittingReference(customId, reference, 'Your Reference')).not.toThrow();
		const tooLong = toCustomId({ ...chat, reference: `${reference}x`, cameFrom: ad });
		expect(() => requireFittingReference(tooLong, `${reference}x`, 'Your Reference')).toThrow(
			'there is room for 83',
		);
	});

	it.each([
		'messenger:1:2:cf1.A',
		'messenger:1:2:CF1.A.1.x',
		'messenger:1:2:cf1.a.1.x',
		'messenger:1:2:cf1.A.x.1',
	])('%s is a reference and no mark', (customId) => expect(readCameFrom(customId)).toEqual({ customId }));

	it('is under the seal: nobody can say afterwards which ad sold', () => {
		const app = { clientId: 'client', clientSecret: 'secret' };
		const terms = { currency: 'USD', value: '24.00', customId: toCustomId({ ...chat, cameFrom: ad }) };
		const seal = sealTerms(terms, app);
		expect(isSealOf(seal, terms, app)).toBe(true);
		const other = toCustomId({ ...chat, cameFrom: { ...ad, adId: '1' } });
		expect(isSealOf(seal, { ...terms, customId: other }, app)).toBe(false);
	});
});
