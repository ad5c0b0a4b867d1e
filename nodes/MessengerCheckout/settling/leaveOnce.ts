import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { OnOutput } from '../../core/operation';
import { isTool } from '../../core/tool';
import { claimantOf } from '../../checkout/once/claimant';
import { notPaid, outputFor, settledBeforeOutput } from '../outputs';
import { itemOfSale } from '../../checkout/once/itemOfSale';
import { claimSale } from '../../checkout/once/saleRecord';
import type { OutputChoice } from './outputChoice';
import { shippableFor } from './personalData.description';
import type { Settlement } from '../../checkout/settling/settlement';

/** The execution that was made to wait for a payment. */
export interface Waiter {
	/** See `claimantOfExecution`. */
	claimant: string;
	/** It is another one, and has gone on with the payment. */
	hasGoneOn: boolean;
}

interface Leaving extends OutputChoice {
	waiter?: Waiter | undefined;
	/** Leaves out who the buyer is, see `toShippable`. */
	isAnonymous: boolean;
}

/**
 * Lets a settled payment leave through its output; of the times that a sale comes here, only the first through Paid or
 * Reserved.
 */
export async function leaveOnce(
	context: IExecuteFunctions,
	itemIndex: number,
	settlement: Settlement,
	item: IDataObject,
	{ hasReserved, settledBefore, waiter, isAnonymous }: Leaving,
): Promise<OnOutput> {
	const { status } = settlement.judgement;
	const whole = { ...item, ...shippableFor(context.getNode(), settlement, isAnonymous) };
	const output = outputFor(status, hasReserved || isTool(context.getNode()));
	if (output === notPaid || (await isFirst(context, itemIndex, settlement, waiter)))
		return new OnOutput(outputFor(status, hasReserved), whole);
	const again = { ...whole, payment: { ...(item.payment as IDataObject), settledBefore: true } };
	if (settledBefore === 'paid' || isTool(context.getNode()))
		return new OnOutput(outputFor(status, hasReserved), again);
	return settledBefore === 'output'
		? new OnOutput(settledBeforeOutput(hasReserved), again)
		: new OnOutput(notPaid, []);
}

/** Whether this is the item by which a sale that is paid, or reserved, goes on. */
export async function isFirst(
	context: IExecuteFunctions,
	itemIndex: number,
	{ orderId, judgement }: Settlement,
	waiter?: Waiter,
): Promise<boolean> {
	const sale = `${judgement.status === 'PAID' ? 'paid' : 'reserved'}:${orderId}`;
	if (waiter?.hasGoneOn) {
		// It can't claim the sale itself, and is run again if it fails.
		await claimSale(context, sale, waiter.claimant);
		return false;
	}
	const item = itemOfSale(context, itemIndex, sale);
	if (item.isAnother()) return false;
	const isClaimed = await claimSale(context, sale, waiter?.claimant ?? claimantOf(context, itemIndex));
	if (isClaimed) item.goesOn();
	return isClaimed;
}
