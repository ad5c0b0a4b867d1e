import type { VendorCall } from '../../../playground/world/calls.ts';
import type { Row } from '../row.ts';
import type { Pace, Waits } from './buyer.ts';
import { leastCalls, whatCallsBuy } from './vendorCallsOfASale.ts';

/** In which both vendors answer. */
export const latencyMs = 50;

/** What came of one flow. */
export interface Figures {
	/** Of one sale, when nothing is in memory that a first one brings: tokens, certificates. */
	calls: VendorCall[];
	/** The calls that were made, one after the other or not, until the card was sent, and from the approval to the receipt. */
	callsUntilCard: number;
	callsUntilReceipt: number;
	/** Of each pace. */
	waits: Waits[][];
	/** Of each pace, by n8n's books: how long the executions took, with the calls in them. Only of ours. */
	inside: Array<Record<keyof Waits, number[]>>;
	callsInside: Waits;
	/** Of each pace: executions of n8n's own nodes with as many calls. Only beside ours. */
	bare: Array<Record<keyof Waits, number[]>>;
	/** Of each pace: for how many milliseconds of a sale the one thread of n8n was at work. */
	worked: number[];
}

const percentile95 = (values: number[]): number =>
	values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

export function toCallRows(ours: Figures, generic: Figures): Row[] {
	const common = {
		what: 'Calls to both vendors for one sale, from the tap on Buy until the last event is dealt with',
		unit: 'calls',
		better: 'lower' as const,
	};
	return [
		{
			...common,
			against: `the limit: ${leastCalls.length}`,
			reading:
				`Less than this no sale can do: ${leastCalls.join(', ')}. ` +
				`What ours does: ${whatCallsBuy(ours.calls)}`,
			runs: [{ ours: ours.calls.length, theirs: leastCalls.length }],
		},
		{
			...common,
			against: "the flow from n8n's own nodes",
			reading:
				"The workflow of docs/comparison; ours without the list in the Page inbox, which that one does not have. It asks for nobody's " +
				'language: that is the one call more. Both with a token and a certificate that an earlier sale has brought.',
			runs: [{ ours: ours.calls.length, theirs: generic.calls.length }],
		},
	];
}

export function toWaitRows(ours: Figures, generic: Figures, { perSecond, sales }: Pace, at: number): Row[] {
	const stages = [
		{
			stage: 'card',
			what: 'From the tap on Buy to the pay card',
			execution: 'The execution that sends the pay card',
			calls: ours.callsUntilCard,
		},
		{
			stage: 'receipt',
			what: 'From the approval to the receipt',
			execution: 'The execution that sends the receipt',
			calls: ours.callsUntilReceipt,
		},
	] as const;
	return stages.flatMap(({ stage, what, execution, calls }): Row[] => {
		const ms = ({ waits }: Figures) => percentile95(waits[at]!.map((wait) => wait[stage]));
		const common = {
			what: `${what}, ${perSecond} a second, 95 of 100`,
			unit: 'ms',
			better: 'lower' as const,
		};
		return [
			{
				...common,
				against: `its ${calls} calls one after the other`,
				reading:
					`${sales} sales on a real n8n that makes isolates when needed, each by somebody who was never there before; both vendors ` +
					`answer after ${latencyMs} ms, so that what is compared with is ${calls} times that. The rest is n8n: taking the delivery, ` +
					'saving the execution, running the nodes.',
				runs: [{ ours: ms(ours), theirs: calls * latencyMs }],
			},
			{
				...common,
				against: "the flow from n8n's own nodes",
				reading: 'The same sales, with the workflow of docs/comparison, on an n8n of its own.',
				runs: [{ ours: ms(ours), theirs: ms(generic) }],
			},
			{
				...common,
				what: `${execution}, ${perSecond} a second, 95 of 100`,
				against: `its ${ours.callsInside[stage]} calls one after the other`,
				reading:
					'The same sales, from the start of the execution to its end, as n8n writes it down with the execution.',
				runs: [
					{
						ours: percentile95(ours.inside[at]![stage]),
						theirs: ours.callsInside[stage] * latencyMs,
					},
				],
			},
			{
				...common,
				what: `${execution}, ${perSecond} a second, 95 of 100`,
				against: `n8n's own nodes with ${ours.callsInside[stage]} calls`,
				reading:
					'The least that n8n needs for an execution with as many calls: its Webhook node and an HTTP Request node for each, which are ' +
					'told neither what to send nor whom, one after the other, on the same n8n, as often.',
				runs: [
					{
						ours: percentile95(ours.inside[at]![stage]),
						theirs: percentile95(ours.bare[at]![stage]),
					},
				],
			},
		];
	});
}

/** Above 1.00 of the limit, sales wait for each other however little each of them does: n8n has one thread. */
export function toWorkRows(ours: Figures, generic: Figures, { perSecond }: Pace, at: number): Row[] {
	const common = {
		what: `Work of n8n's one thread for a sale, ${perSecond} a second`,
		unit: 'ms',
		better: 'lower' as const,
	};
	const limitMs = 1000 / perSecond;
	return [
		{
			...common,
			against: `the limit: ${limitMs} ms, the time until the next sale`,
			reading:
				'The same sales, by what Node.js says of its event loop. At 1.00 the thread is never idle, and each sale waits for those ' +
				'before it: an n8n in queue mode, with workers, can do more.',
			runs: [{ ours: ours.worked[at]!, theirs: limitMs }],
		},
		{
			...common,
			against: "the flow from n8n's own nodes",
			reading: 'The same sales, with the workflow of docs/comparison, on an n8n of its own.',
			runs: [{ ours: ours.worked[at]!, theirs: generic.worked[at]! }],
		},
	];
}
