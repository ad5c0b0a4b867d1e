import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';

type Run = (resource: string, operation: string, parameters: INodeParameters) => Promise<IDataObject[]>;

/** What each operation of transactions gives. */
export const transactionItems = (
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: Run,
	captured: () => Promise<IDataObject>,
): OperationItems => ({
	'transaction/getBalances': async () => {
		await captured();
		return await run('transaction', 'getBalances', {});
	},
	'transaction/search': async () => {
		// Others have moved it, and a period ends at the clock of n8n.
		const { clock } = simulators.world;
		clock.advance(Date.now() - clock.now().getTime());
		const { captureId } = await captured();
		await run('capture', 'refund', { captureId: captureId as string, refundDetails: { note: 'Broken' } });
		return await run('transaction', 'search', { period: 'last7Days' });
	},
});
