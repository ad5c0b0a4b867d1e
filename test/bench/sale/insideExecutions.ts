import type { Execution } from '../../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { executionsSince } from '../executions.ts';
import type { Waits } from './buyer.ts';

type Stage = keyof Waits;

/**
 * How long n8n was at the executions that sent a pay card or a receipt, by its own books.
 *
 * @param since the id of the execution before the first of them
 * @returns in milliseconds
 */
export async function timesInside(
	shop: Shop,
	workflowId: string,
	since: number,
): Promise<Record<Stage, number[]>> {
	const times: Record<Stage, number[]> = { card: [], receipt: [] };
	for (const { id } of await executionsSince(shop, workflowId, since)) {
		const execution = await shop.api.execution(id);
		const stage = stageOf(execution);
		if (stage) times[stage].push(msOf(execution));
	}
	return times;
}

/** From its start to its end. */
export const msOf = ({ startedAt, stoppedAt }: Execution): number =>
	Date.parse(stoppedAt!) - Date.parse(startedAt);

function stageOf({ data: { resultData } }: Execution): Stage | undefined {
	if (resultData.runData['Ask for payment']) return 'card';
	const [event] = (resultData.runData['PayPal tells us'] ?? []) as Array<{
		data: { main: Array<Array<{ json: { eventType: string } }>> };
	}>;
	return event?.data.main[0]?.[0]?.json.eventType === 'CHECKOUT.ORDER.APPROVED' ? 'receipt' : undefined;
}
