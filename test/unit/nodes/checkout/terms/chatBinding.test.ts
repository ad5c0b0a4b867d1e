import fc from 'fast-check';

import { parseCustomId, toCustomId } from '../../../../../nodes/checkout/terms/chatBinding';

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
	])('finds no chat in %j', (customId) => expect(parseCustomId(customId)).toBeUndefined());
});
