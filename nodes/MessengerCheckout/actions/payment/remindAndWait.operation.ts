import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import { paymentKinds, toOptions } from '../../../shared/notifications/kinds';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import { readPayPalCredentials } from '../../../shared/payPal/readCredentials';
import { readSettings } from '../../notifications/settings';
import { settingsDescription } from '../../notifications/settings.description';
import { notPaid, outputFor } from '../../outputs';
import { hasReservedOutput, reservedOutputDescription } from '../../reservedOutput.description';
import { requireOwnCheckout } from '../../waiting/ownCheckout';
import { park, requireOneItem, timedOut } from '../../waiting/park';
import { toParkedItem, type ParkedItem } from '../../waiting/parkedCheckout';
import { remind } from '../../waiting/remind';
import { settleParked, toParkedSettlementItem } from '../../waiting/settleParked';
import { guardedWaitFields, readTimeLimit, waitDescription } from '../../waiting/wait.description';

const properties: INodeProperties[] = [
	{
		displayName:
			'Put it behind Request Payment and Wait, best with Settle Payment in between. It looks at PayPal first: only a buyer who still can pay is reminded. The card in the chat and the button of the reminder lead to the same payment, so nobody pays twice.',
		name: 'remindNotice',
		type: 'notice',
		default: '',
	},
	...waitDescription.filter(({ type }) => type !== 'notice'),
	reservedOutputDescription,
	...settingsDescription(toOptions({ reminder: paymentKinds.reminder })),
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	requireOneItem.call(this);
	const until = readTimeLimit.call(this, itemIndex);
	const settings = readSettings.call(this, itemIndex);
	const { json } = this.getInputData()[itemIndex]!;
	const parked = toParkedItem(json);
	if (!parked) return passOn(json);
	const app = await readPayPalCredentials.call(this);
	requireOwnCheckout.call(this, parked, app);
	const settlement = await settleParked.call(this, parked, {}, app);
	const { checkout, judgement } = settlement;
	if (!checkout) {
		const output = outputFor(judgement.status, hasReservedOutput.call(this, itemIndex));
		return new OnOutput(output, toParkedSettlementItem(parked, settlement));
	}

	const payment = { ...timedOut, amount: parked.payment.amount };
	const waiting: ParkedItem = { ...withoutOrder(parked), payment, checkout };
	const reminded = await remind.call(this, waiting, settings);
	await park.call(this, itemIndex, waiting, until, reminded);
	return new OnOutput(notPaid, waiting as unknown as IDataObject);
}

/** A payment that is not open any more, or never was: there is nothing to remind of. */
function passOn(json: IDataObject): OnOutput {
	if (typeof (json.payment as { status?: unknown } | undefined)?.status === 'string')
		return new OnOutput(notPaid, json);
	throw new InvalidInput(
		'Item',
		'The item is none of a payment that was waited for',
		'Connect Not Paid of Request Payment and Wait, or of the Settle Payment behind it, to this node.',
	);
}

/** There may be other orders by the time the buyer pays. */
const withoutOrder = (item: ParkedItem): ParkedItem =>
	Object.fromEntries(
		Object.entries(item).filter(([name]) => !['orderId', 'approveUrl', 'captureId'].includes(name)),
	) as unknown as ParkedItem;

export const remindAndWait: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['remindAndWait'] } },
		properties,
	),
	mustGive: guardedWaitFields,
	execute,
};
