import fc from 'fast-check';

import {
	parseCustomId,
	requireFittingReference,
	toCustomId,
} from '../../../../../nodes/checkout/terms/chatBinding';
import { refusal } from '../../../../support/refusal';

const digits = fc.stringMatching(/^[1-9]\d{4,16}$/);

describe('invariant 4: the chat is bound to the order by the order itself', () => {
	it('writes Page and person into custom_id and reads them back', () => {
		fc.assert(
			fc.property(
				digits,
				digits,
				fc.option(fc.string({ minLength: 1, maxLength: 80 }), { nil: undefined }),
				(pageId, psid, reference) => {
					const customId = toCustomId({ pageId, psid, reference });
					expect(customId.length).toBeLessThanOrEqual(127);
					expect(parseCustomId(customId)).toMatchObject({ pageId, psid });
				},
			),
		);
	});

	it('keeps a 17 digit PSID as it is', () => {
		expect(toCustomId({ pageId: '108542738901234', psid: '28777805391819468' })).toBe(
			'messenger:108542738901234:28777805391819468',
		);
	});

	it("carries the merchant's reference, colons and all", () => {
		const binding = { pageId: '1', psid: '2', reference: 'cart:7:blue' };
		expect(parseCustomId(toCustomId(binding))).toEqual(binding);
	});

	it('leaves a reference out that does not fit, instead of cutting it', () => {
		const customId = toCustomId({ pageId: '1', psid: '2', reference: 'x'.repeat(120) });
		expect(customId).toBe('messenger:1:2');
	});

	it.each([
		undefined,
		'',
		'order-17',
		'messenger:',
		'messenger:1',
		'messenger:page:2',
		'x messenger:1:2',
		'Messenger:1:2',
		'messenger:1:2x',
		'messenger:1:2:',
	])('finds no chat in %j', (customId) => expect(parseCustomId(customId)).toBeUndefined());
});

describe('a reference that has to come back with the payment', () => {
	const customId = (reference?: string) => toCustomId({ pageId: '1', psid: '2', reference });

	it.each([
		['one that fitted', customId('cart 7'), 'cart 7'],
		['one with spaces around it', customId('cart 7'), ' cart 7 '],
		['none', customId(), undefined],
		['nothing but spaces', customId(), '  '],
		['one of an order without a chat', 'cart 7', 'another'],
		['one of an order that names nothing', undefined, 'cart 7'],
	])('is fine: %s', (_, written, reference) => {
		expect(() => requireFittingReference(written, reference, 'Reference')).not.toThrow();
	});

	it('is refused where there is no room for it beside the chat', () => {
		const reference = 'x'.repeat(120);
		expect(refusal(() => requireFittingReference(customId(reference), reference, 'Reference'))).toMatchObject(
			{
				field: 'Reference',
				message: 'Reference has 120 characters, but next to the chat there is room for 113',
				remedy: 'Shorten Reference to 113 characters, otherwise it would not come back with the payment.',
			},
		);
		expect(customId('x'.repeat(113))).toHaveLength(127);
	});
});
