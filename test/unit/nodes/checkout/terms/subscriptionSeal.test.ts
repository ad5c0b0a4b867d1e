import { createHmac } from 'node:crypto';

import {
	findSealed,
	markLength,
	readMark,
	sealSubscription,
	withMark,
	type SubscriptionTerms,
} from '../../../../../nodes/checkout/terms/subscriptionSeal';

const app = { clientId: 'maple', clientSecret: 'known to the shop alone' };
const customId = 'messenger:108:287:CLUB-7';
const terms: SubscriptionTerms = { customId, planId: 'P-1', quantity: '2' };
const seal = 'a'.repeat(22);

/** Written down a second time: what is changed in it no longer fits the subscriptions that are out there. */
describe('the seal of the first version', () => {
	it.each<[string, Partial<SubscriptionTerms>, unknown[]]>([
		['what is usual', {}, []],
		['a quantity in any spelling', { quantity: '2.0' }, []],
		[
			'prices of its own',
			{
				ownPrices: [
					[1, '0'],
					[2, '9.90'],
				],
			},
			[
				[
					[1, '0'],
					[2, '9.9'],
				],
			],
		],
		[
			'prices by quantity',
			{ ownPrices: [[1, '[{"from":"1","price":"5.00"}]']] },
			[[[1, '[{"from":"1","price":"5.00"}]']]],
		],
	])('vouches for %s', (_, changes, more) => {
		const sealed = JSON.stringify(['ms1', 'maple', customId, 'P-1', '2', ...more]);
		const mac = createHmac('sha256', app.clientSecret).update(sealed).digest('base64url');
		expect(sealSubscription({ ...terms, ...changes }, app)).toBe(mac.slice(0, 22));
	});

	it('is none without a secret, whoever made it', () => {
		const open = { ...app, clientSecret: '' };
		const mark = { revision: 0, seal: sealSubscription(terms, open) };
		expect(findSealed(mark, terms, open)).toBeUndefined();
	});
});

describe('the mark behind the chat', () => {
	it.each([
		[0, undefined],
		[35, seal],
		[36, undefined],
		[1295, seal],
	])('of revision %i is read back', (revision, previous) => {
		const mark = { revision, seal: 'b'.repeat(22), ...(previous && { previous }) };
		expect(readMark(withMark(customId, mark))).toEqual({ customId, ...mark });
	});

	it('is never longer than is kept free for it', () => {
		expect(withMark('', { revision: 1295, seal, previous: seal })).toHaveLength(markLength);
	});

	it.each([
		undefined,
		'',
		customId,
		`${customId}:ms1.0.${seal}x`,
		`${customId}:ms1.0.${seal}.${seal}x`,
		`${customId}:ms1.000.${seal}`,
		`${customId}:ms2.0.${seal}`,
		`:ms1.0.${seal}`,
	])('is none: %j', (text) => {
		expect(readMark(text)).toBeUndefined();
	});
});
