import { closeWayBack, openWayBack } from '../../../../../nodes/checkout/terms/closedWayBack';
import { readWayBack, sealTerms } from '../../../../../nodes/checkout/terms/seal';

const shop = { clientId: 'AeA1', clientSecret: 'known to the shop alone' };
const wayBack = { executionId: '4711', checkoutId: 'order-3', resumeToken: 'b7f0c1d2e3a4'.repeat(5) };

it('the key to the execution can not be read in an order, and still fits behind its seal', () => {
	const closed = closeWayBack(wayBack, shop);
	expect(closed).toMatchObject({ executionId: '4711', checkoutId: 'order-3' });
	expect(closed.resumeToken).not.toContain('b7f0c1d2e3a4');
	const sealed = sealTerms({ currency: 'EUR', value: '1', customId: 'c' }, shop, closed);
	expect(readWayBack(sealed)).toEqual(closed);
	expect(openWayBack(closed, shop)).toEqual(wayBack);
});

it('another shop can not open it, and it opens nothing at another execution', () => {
	const closed = closeWayBack(wayBack, shop);
	expect(openWayBack(closed, { ...shop, clientSecret: 'another' })).toEqual(closed);
	const moved = { ...closed, executionId: '4712' };
	expect(openWayBack(moved, shop)).toEqual(moved);
});

it('that of an order of the version before is readable as it is', () => {
	expect(openWayBack(wayBack, shop)).toEqual(wayBack);
});
