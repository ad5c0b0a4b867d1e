import { batchesOf, cellsOf, choose } from '../../faults/choice';
import { faultKinds } from '../../faults/faultKinds';
import { titleOf, type Step } from '../../faults/steps';

const call = (vendor: Step['vendor'], method: string, template: string, nth = 1): Step => ({
	on: 'call',
	vendor,
	method,
	template,
	nth,
});

const steps: Step[] = [
	{ on: 'delivery', vendor: 'messenger', template: 'messaging_postbacks', nth: 1 },
	...[1, 2, 3, 4].map((nth) => call('messenger', 'POST', '/v26.0/{id}/messages', nth)),
	call('paypal', 'POST', '/v2/checkout/orders'),
	call('paypal', 'GET', '/v2/checkout/orders/{id}'),
	call('paypal', 'POST', '/v2/checkout/orders/{id}/capture'),
];
const cells = cellsOf(steps);
const namesOf = (chosen: typeof cells) => chosen.map(({ step, kind }) => `${titleOf(step)}: ${kind.name}`);

describe('a choice of what can go wrong', () => {
	it('is the same for the same seed, and another for another', () => {
		expect(namesOf(choose(cells, 1, false))).toEqual(namesOf(choose(cells, 1, false)));
		expect(namesOf(choose(cells, 1, false))).not.toEqual(namesOf(choose(cells, 2, false)));
	});

	it.each([1, 2, 3, 4, 5])('has nothing twice, half of it about money, and nothing slow: seed %i', (seed) => {
		const chosen = choose(cells, seed, false);
		expect(new Set(namesOf(chosen)).size).toBe(12);
		expect(chosen.filter(({ kind }) => kind.isSlow ?? kind.isKill ?? kind.isAlone)).toEqual([]);
		const money = chosen.filter(({ step }) => step.vendor === 'paypal' && step.method === 'POST');
		expect(money.length).toBeGreaterThanOrEqual(6);
	});

	it.each([1, 2, 3, 4, 5])('has each way of going wrong, where it is thorough: seed %i', (seed) => {
		const chosen = choose(cells, seed, true);
		expect(chosen).toHaveLength(23);
		expect(chosen.filter(({ kind }) => kind.isAlone)).toHaveLength(3);
		expect(new Set(chosen.map(({ kind }) => kind))).toEqual(new Set(faultKinds));
	});

	it('knows of what is refused which step was before it: the first one cannot be', () => {
		const refused = cells.filter(({ kind }) => kind.isAlone);
		expect(refused.map(({ step, before }) => [step, before])).toEqual(
			steps.slice(1).map((step, index) => [step, steps[index]]),
		);
	});

	it('is all there is, where that is little', () => {
		const few = cellsOf([steps[0]!]).filter(({ kind }) => !kind.isSlow && !kind.isKill);
		expect(choose(few, 1, false)).toEqual(few);
	});

	it('is tried in batches: n8n is killed for those alone who wait for it', () => {
		const batches = batchesOf(choose(cells, 1, true));
		expect(batches.flat()).toHaveLength(23);
		const kinds = batches.map((batch) =>
			batch.map(({ kind: { isKill, isAlone } }) => `${isKill} ${isAlone}`),
		);
		expect(kinds.every((batch) => new Set(batch).size === 1)).toBe(true);
	});
});
