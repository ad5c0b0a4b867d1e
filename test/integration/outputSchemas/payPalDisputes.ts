import type { IDataObject } from 'n8n-workflow';

import { DisputedPayment } from '../../support/disputedPayment';
import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';

/** What each operation of disputes gives. */
export function disputeItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: (resource: string, operation: string, parameters: IDataObject) => Promise<IDataObject>,
	captured: () => Promise<IDataObject>,
): OperationItems {
	const opened = async (opening?: object) =>
		await DisputedPayment.open(simulators, (await captured()).captureId as string, opening);
	const dispute = async (operation: string, { disputeId }: DisputedPayment, parameters: IDataObject = {}) =>
		await run('dispute', operation, { disputeId, ...parameters });
	const offered = async () => {
		const disputed = await opened();
		const item = await dispute('makeOffer', disputed, { amount: '10', note: 'Would 10 be fair?' });
		return { disputed, item };
	};
	return {
		'dispute/acceptClaim': async () => [await dispute('acceptClaim', await opened(), { note: 'Sorry' })],
		'dispute/acknowledgeReturn': async () => {
			const disputed = await opened({ reason: 'MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED' });
			await dispute('acceptClaim', disputed, { claimType: 'REFUND_WITH_RETURN' });
			await disputed.others('sendBack');
			return [await dispute('acknowledgeReturn', disputed)];
		},
		'dispute/appeal': async () => {
			const disputed = await opened({ reason: 'UNAUTHORISED' });
			await disputed.others('favourBuyer');
			return [await dispute('appeal', disputed, { notes: 'Look again.' })];
		},
		'dispute/escalate': async () => [await dispute('escalate', await opened(), { note: 'No answer.' })],
		'dispute/get': async () => {
			const { disputed } = await offered();
			const open = await dispute('get', disputed);
			await disputed.others('acceptOffer');
			return [open, await dispute('get', disputed)];
		},
		'dispute/getMany': async () => {
			await opened();
			return [await run('dispute', 'getMany', {})];
		},
		'dispute/makeOffer': async () => [(await offered()).item],
		'dispute/provideEvidence': async () => [
			await dispute('provideEvidence', await opened(), { notes: 'Signed for.' }),
		],
		'dispute/sendMessage': async () => [
			await dispute('sendMessage', await opened(), { message: 'It is on its way.' }),
		],
	};
}
