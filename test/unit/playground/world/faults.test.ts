import { Faults } from '../../../../playground/world/faults.ts';

const order = { vendor: 'paypal', method: 'POST', name: '/v2/checkout/orders' } as const;

describe('Faults', () => {
	it('strikes as often as asked, after skipping as many as asked', () => {
		const faults = new Faults();
		faults.add({ on: 'call', action: 'fail', match: '/orders', skip: 1, times: 2 });
		const struck = [1, 2, 3, 4].map(() => faults.strike('call', order) !== undefined);
		expect(struck).toEqual([false, true, true, false]);
	});

	it.each([
		['another vendor', { vendor: 'messenger' as const }],
		['another method', { method: 'GET' }],
		['another path', { match: '/captures' }],
		['the time after the effect', { when: 'after' as const }],
		['somebody else', { about: '27190446518230957' }],
		['a path of another shape', { match: /orders\/\w+$/ }],
	])('leaves a call alone that is meant for %s', (_case, fault) => {
		const faults = new Faults();
		faults.add({ on: 'call', action: 'drop', ...fault });
		expect(faults.strike('call', { ...order, when: 'before' })).toBeUndefined();
	});

	it('keeps calls and deliveries apart', () => {
		const faults = new Faults();
		faults.add({ on: 'delivery', action: 'hold' });
		expect(faults.strike('call', order)).toBeUndefined();
		expect(faults.strike('delivery', { vendor: 'paypal', name: 'CHECKOUT.ORDER.APPROVED' })).toBeDefined();
	});
});
