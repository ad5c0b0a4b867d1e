import type { Fault } from './world.ts';

const always = 1_000_000_000;

/** What can be switched on. */
export const tricks = {
	slow: { on: 'call', vendor: 'paypal', action: 'delay', ms: 5_000, times: always },
	twice: { on: 'delivery', action: 'repeat', times: always },
} satisfies Record<string, Omit<Fault, 'id'>>;

export type TrickName = keyof typeof tricks;

/** The fault that makes a trick, when it is on. */
export const faultOf = (faults: Fault[], name: TrickName): Fault | undefined =>
	faults.find((fault) => {
		const { on, action } = tricks[name];
		return fault.on === on && fault.action === action && fault.times > 1_000_000;
	});
