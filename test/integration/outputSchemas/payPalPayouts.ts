import type { IDataObject } from 'n8n-workflow';

import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';

type Run = (resource: string, operation: string, parameters: IDataObject) => Promise<IDataObject>;

/** What each operation of payouts gives. */
export function payoutItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: Run,
): OperationItems {
	const made = async () =>
		await run('payout', 'create', {
			receiver: 'nobody@example.com',
			amount: '5',
			currency: 'USD',
			recipientDetails: { note: 'Thank you', ownId: '7' },
		});
	const paid = async () => {
		const { payoutBatchId } = await made();
		simulators.world.clock.advance(1000);
		return await run('payout', 'get', { payoutBatchId });
	};
	const item = async () => {
		const { payoutItemId } = ((await paid()).items as IDataObject[])[0]!;
		return { payoutItemId };
	};
	return {
		'payout/cancelUnclaimed': async () => [await run('payout', 'cancelUnclaimed', await item())],
		'payout/create': async () => [await made()],
		'payout/get': async () => [await paid()],
		'payout/getItem': async () => [await run('payout', 'getItem', await item())],
	};
}
