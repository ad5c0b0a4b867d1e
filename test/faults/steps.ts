import type { Fault } from '../../playground/world/faults.ts';
import type { World } from '../../playground/world/world.ts';

/** One call to a vendor, or one delivery of theirs, in the story of one sale. */
export interface Step {
	on: Fault['on'];
	vendor: 'messenger' | 'paypal';
	/** Of a call. */
	method?: string;
	/** Of a call: its path, IDs as `{id}`. Of a delivery: the event. */
	template: string;
	/** The how manieth of its kind in the story, from 1. */
	nth: number;
}

const id = /^(\d{10,}|[A-Z0-9]{12,}|(WH|I|INV2|PP|t)[-_][\w-]+)$/;

const templateOf = (path: string): string =>
	path
		.split('/')
		.map((segment) => (id.test(segment) ? '{id}' : segment))
		.join('/');

/** The steps of this person's story, in their order, as the vendors have logged them. Later tries of a delivery are none. */
export function stepsOf({ calls, deliveries }: Pick<World, 'calls' | 'deliveries'>, psid: string): Step[] {
	const own = <T extends { about?: string }>(log: T[]) => log.filter(({ about }) => about === psid);
	const all = [
		...own(calls).map(({ vendor, method, path, at }) => ({
			at,
			step: { on: 'call' as const, vendor, method, template: templateOf(path) },
		})),
		...own(deliveries)
			.filter(({ attempt }) => attempt === 1)
			.map(({ vendor, event, at }) => ({ at, step: { on: 'delivery' as const, vendor, template: event } })),
	];
	const counts = new Map<string, number>();
	return all
		.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
		.map(({ step }) => {
			const nth = (counts.get(nameOf(step)) ?? 0) + 1;
			counts.set(nameOf(step), nth);
			return { ...step, nth };
		});
}

const nameOf = ({ vendor, method, template }: Omit<Step, 'nth'>): string =>
	method ? `${vendor} ${method} ${template}` : `event ${template}`;

/** As the table has it. */
export const titleOf = (step: Step): string =>
	step.nth > 1 ? `${nameOf(step)} (${step.nth})` : nameOf(step);

/** Which calls or deliveries a fault of this step waits for. */
export function matching({ on, vendor, method, template, nth }: Step): Partial<Fault> & Pick<Fault, 'on'> {
	const escaped = template.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll('{id}', '[^/]+');
	return { on, vendor, ...(method && { method }), match: new RegExp(`^${escaped}$`), skip: nth - 1 };
}
