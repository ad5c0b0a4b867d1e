import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { OnOutput } from '../core/operation';
import { isTool } from '../core/tool';
import { claimantOf } from './claimant';
import { notPaid, outputFor, settledBeforeOutput } from './outputs';
import { hasReservedOutput } from './reservedOutput.description';
import { claimSale, noteSale } from './saleRecord';
import { readSettledBefore } from './settledBefore.description';
import type { Settlement } from './settleOrder';

/**
 * Lets a settled payment leave through its output; of the times that a sale comes here, only the first through Paid or
 * Reserved.
 *
 * @param hasGoneOn whether an execution that waited for this payment has gone on with it
 */
export async function leaveOnce(
	this: IExecuteFunctions,
	itemIndex: number,
	settlement: Settlement,
	item: IDataObject,
	hasGoneOn = false,
): Promise<OnOutput> {
	const { status } = settlement.judgement;
	const hasReserved = hasReservedOutput.call(this, itemIndex);
	const output = outputFor(status, hasReserved || isTool(this.getNode()));
	if (output === notPaid || (await isFirst.call(this, itemIndex, settlement, hasGoneOn)))
		return new OnOutput(outputFor(status, hasReserved), item);
	const again = { ...item, payment: { ...(item.payment as IDataObject), settledBefore: true } };
	const settledBefore = readSettledBefore.call(this, itemIndex);
	if (settledBefore === 'paid' || isTool(this.getNode()))
		return new OnOutput(outputFor(status, hasReserved), again);
	return settledBefore === 'output'
		? new OnOutput(settledBeforeOutput(hasReserved), again)
		: new OnOutput(notPaid, []);
}

async function isFirst(
	this: IExecuteFunctions,
	itemIndex: number,
	{ orderId, judgement }: Settlement,
	hasGoneOn: boolean,
): Promise<boolean> {
	const sale = `${judgement.status === 'PAID' ? 'paid' : 'reserved'}:${orderId}`;
	if (!hasGoneOn) return await claimSale.call(this, sale, claimantOf.call(this, itemIndex));
	await noteSale.call(this, sale);
	return false;
}
