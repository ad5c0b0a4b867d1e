import type { Fault, Faults } from '../../playground/world/faults.ts';
import type { Gate } from './gate.ts';
import { matching, type Step } from './steps.ts';

type Trouble = Partial<Fault> & Pick<Fault, 'action'>;

/** One way in which a step can go wrong. */
export interface FaultKind {
	name: string;
	/** What happens with a call, and with a delivery; undefined where it cannot. */
	call?: Trouble;
	delivery?: Trouble;
	/** From this step on nothing of this vendor comes through, until ten minutes have passed. */
	isOutage?: boolean;
	/** n8n is killed at this step. */
	isKill?: boolean;
	/** Strikes once the step before is over, whoever comes next: nobody else may buy at that time. */
	isAlone?: boolean;
	/** Takes half a minute or more by its nature. */
	isSlow?: boolean;
}

const page = '<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please sign in</body></html>';
const retryAfter = { 'retry-after': '2' };
/** More than n8n, the nodes or a merchant will ever try. */
const always = 1_000_000;

export const faultKinds: FaultKind[] = [
	{ name: 'lost before', call: { action: 'drop' }, delivery: { action: 'drop' } },
	{
		name: 'lost after',
		call: { action: 'drop', when: 'after' },
		delivery: { action: 'drop', when: 'after' },
	},
	{
		name: 'lost three times',
		call: { action: 'drop', when: 'after', times: 3 },
		delivery: { action: 'drop', when: 'after', times: 3 },
	},
	{
		name: '500 before',
		call: { action: 'fail', status: 500 },
		delivery: { action: 'fail', status: 500 },
	},
	{
		name: '500 after',
		call: { action: 'fail', status: 500, when: 'after' },
		delivery: { action: 'fail', status: 500, when: 'after' },
	},
	{
		name: '429',
		call: { action: 'fail', status: 429, headers: retryAfter },
		delivery: { action: 'fail', status: 429 },
	},
	{
		name: 'page with 200 before',
		call: { action: 'fail', status: 200, body: page },
		delivery: { action: 'fail', status: 200 },
	},
	{ name: 'page with 200 after', call: { action: 'fail', status: 200, body: page, when: 'after' } },
	{
		name: '30 s silence',
		call: { action: 'hold', when: 'after' },
		delivery: { action: 'delay', ms: 31_000 },
		isSlow: true,
	},
	{
		name: 'PayPal away for 10 minutes',
		call: { action: 'drop', times: always },
		delivery: { action: 'drop', times: always },
		isOutage: true,
		isSlow: true,
	},
	{ name: 'n8n killed before', call: { action: 'hold' }, delivery: { action: 'hold' }, isKill: true },
	{ name: 'n8n killed after', call: { action: 'hold', when: 'after' }, isKill: true },
	{ name: 'refused', call: { action: 'delay' }, isAlone: true },
];

/** Whether this can go wrong with the step. */
export const canHit = (kind: FaultKind, step: Step): boolean =>
	kind[step.on] !== undefined && !(kind.isOutage && step.vendor !== 'paypal');

/**
 * Has nobody listen at the gate any more when this step is over.
 *
 * @returns what waits for the step; it counts down `times`
 */
export const armRefusal = (faults: Faults, before: Step, psid: string, gate: Pick<Gate, 'shut'>): Fault =>
	faults.add({ ...matching(before), action: 'delay', about: psid, onStrike: () => gate.shut() });

/**
 * Has it go wrong for this person.
 *
 * @returns what waits for the step; it counts down `times`
 */
export function arm(faults: Faults, kind: FaultKind, step: Step, psid: string): Fault {
	const first = faults.add({ ...matching(step), ...kind[step.on]!, about: psid });
	if (!kind.isOutage) return first;
	const hasBegun = { test: () => first.times < always };
	for (const on of ['call', 'delivery'] as const)
		faults.add({ ...kind[on]!, on, vendor: 'paypal', about: psid, match: hasBegun });
	return first;
}
