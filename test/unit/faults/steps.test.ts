import { canHit, arm, armRefusal, faultKinds } from '../../faults/faultKinds.ts';
import { matching, stepsOf, titleOf } from '../../faults/steps.ts';
import { Faults } from '../../../playground/world/faults.ts';

const psid = '28777805391819468';
const at = (second: number) => `2026-11-28T10:00:0${second}.000Z`;

const log = {
	calls: [
		{ method: 'POST', path: '/v2/checkout/orders', at: at(1) },
		{ method: 'GET', path: '/v2/checkout/orders/5O190127TN364715T', at: at(3) },
		{ method: 'GET', path: '/v2/checkout/orders/5O190127TN364715T', at: at(4) },
		{ method: 'POST', path: '/v2/checkout/orders/5O190127TN364715T/capture', at: at(5) },
	].map((call) => ({ ...call, vendor: 'paypal' as const, status: 200, about: psid })),
	deliveries: [1, 2].map((attempt) => ({
		vendor: 'paypal' as const,
		event: 'CHECKOUT.ORDER.APPROVED',
		eventId: 'WH-1',
		url: '',
		attempt,
		status: 200,
		about: psid,
		at: at(attempt + 1),
	})),
};

describe('the steps of a story', () => {
	const steps = stepsOf(log, psid);

	it('are what the vendors have logged of this person, in its order', () => {
		expect(steps.map(titleOf)).toEqual([
			'paypal POST /v2/checkout/orders',
			'event CHECKOUT.ORDER.APPROVED',
			'paypal GET /v2/checkout/orders/{id}',
			'paypal GET /v2/checkout/orders/{id} (2)',
			'paypal POST /v2/checkout/orders/{id}/capture',
		]);
		expect(stepsOf(log, 'somebody else')).toEqual([]);
	});

	it('are found again in the story of somebody else, and nothing else is', () => {
		const { match, skip } = matching(steps[2]!);
		const isMatched = (path: string) => (match as RegExp).test(path);
		expect(isMatched('/v2/checkout/orders/9XL12345AB678901C')).toBe(true);
		expect(isMatched('/v2/checkout/orders/9XL12345AB678901C/capture')).toBe(false);
		expect([skip, matching(steps[3]!).skip]).toEqual([0, 1]);
	});

	it('are away from there on when PayPal is, and not before', () => {
		const away = faultKinds.find(({ isOutage }) => isOutage)!;
		const faults = new Faults();
		arm(faults, away, steps[1]!, psid);
		const order = { vendor: 'paypal', method: 'POST', name: '/v2/checkout/orders', about: psid } as const;
		expect(faults.strike('call', { ...order, when: 'before' })).toBeUndefined();
		expect(
			faults.strike('delivery', { vendor: 'paypal', name: 'CHECKOUT.ORDER.APPROVED', about: psid }),
		).toBeDefined();
		expect(faults.strike('call', { ...order, when: 'before' })?.action).toBe('drop');
		expect(faults.strike('call', { ...order, about: 'somebody else', when: 'before' })).toBeUndefined();
	});

	it('are refused when the step before is there, and that one is answered', () => {
		const faults = new Faults();
		const shut = jest.fn();
		const fault = armRefusal(faults, steps[2]!, psid, { shut });
		const order = { vendor: 'paypal', method: 'GET', name: '/v2/checkout/orders/5O190127TN364715T' } as const;
		expect(faults.strike('call', { ...order, about: 'somebody else', when: 'before' })).toBeUndefined();
		expect(shut).not.toHaveBeenCalled();
		expect(faults.strike('call', { ...order, about: psid, when: 'before' })).toMatchObject({
			action: 'delay',
		});
		expect(shut).toHaveBeenCalledTimes(1);
		expect(fault.times).toBe(0);
	});

	it('cannot lack a vendor who has no part in them', () => {
		const away = faultKinds.find(({ isOutage }) => isOutage)!;
		expect(canHit(away, { on: 'call', vendor: 'messenger', method: 'GET', template: '/', nth: 1 })).toBe(
			false,
		);
	});
});
