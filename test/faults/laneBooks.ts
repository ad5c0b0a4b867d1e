import type { Lane } from './lane.ts';
import type { WholeExecution } from './n8nAtRest.ts';
import type { Story } from './story.ts';
import type { LaneBooks } from './verdict.ts';

interface PayPalMoney {
	id: string;
	status: string;
	amount: { value: string };
	custom_id?: string;
	links: Array<{ rel: string; href: string }>;
	supplementary_data: { related_ids: { order_id: string } };
}

const taken = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'PENDING'];

/** Executions in which this person, or what is theirs, is named. */
export const executionsOf = (lane: Lane, all: WholeExecution[]): WholeExecution[] =>
	all.filter(({ text }) => text.includes(lane.psid));

/** What there is to know of one person's sale. */
export function booksOf(lane: Lane, story: Story, all: WholeExecution[]): LaneBooks {
	const state = lane.shop.simulators.payPal.state() as unknown as {
		captures: PayPalMoney[];
		refunds: PayPalMoney[];
	};
	const captures = state.captures.filter(({ custom_id: customId }) => customId?.includes(lane.psid));
	const isTheirs = ({ links }: PayPalMoney) =>
		captures.some(({ id }) => links.some(({ rel, href }) => rel === 'up' && href.endsWith(`/${id}`)));
	const executions = executionsOf(lane, all);
	return {
		price: story.price,
		approved: lane.approved,
		agreedByTap: lane.agreedByTap,
		refundsAsked: lane.refundsAsked,
		captures: story.payments?.(lane) ?? captures.filter(({ status }) => taken.includes(status)).map(toMoney),
		refunds: state.refunds
			.filter(({ status }) => status !== 'FAILED')
			.filter(isTheirs)
			.map(({ amount }) => ({ cents: toCents(amount.value) })),
		receipts: story.receipts?.(lane) ?? lane.receipts().length,
		refundsTold: story.refundsTold?.(lane) ?? 0,
		items: executions.flatMap(itemsOf),
		failedAt: openFailures(executions).map(nodeOf),
	};
}

/** Those that failed, and no Retry has brought to their end, or to wait as they did before. */
export function openFailures(executions: WholeExecution[]): WholeExecution[] {
	const goOn = executions.filter(({ status }) => status === 'success' || status === 'waiting');
	return executions
		.filter(({ status }) => status === 'error' || status === 'crashed')
		.filter(({ id, retrySuccessId }) => !retrySuccessId && goOn.every(({ retryOf }) => retryOf !== id));
}

const itemsOf = ({ data }: WholeExecution): Array<Record<string, unknown>> =>
	(Object.values(data.resultData.runData).flat() as NodeRun[]).flatMap((run) =>
		(run.data?.main ?? []).flatMap((output) => (output ?? []).map(({ json }) => json)),
	);

const nodeOf = ({ data, status }: WholeExecution): string =>
	(data.resultData as { lastNodeExecuted?: string }).lastNodeExecuted ?? `an execution that ${status}`;

interface NodeRun {
	data?: { main?: Array<Array<{ json: Record<string, unknown> }> | null> };
}

const toMoney = ({ id, amount, supplementary_data: { related_ids } }: PayPalMoney) => ({
	id,
	orderId: related_ids.order_id,
	cents: toCents(amount.value),
});

const toCents = (value: string): number => Math.round(Number(value) * 100);
