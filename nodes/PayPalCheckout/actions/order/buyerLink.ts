import type { IExecuteFunctions } from 'n8n-workflow';

import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { payPalFailureOf, withBuyerLink } from '../../../vendors/payPal/errors/errors';
import { approveUrlOf, readOrder } from '../../../vendors/payPal/orders/orders';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

/** What the buyer can still put right on PayPal's page of the order. */
const recoverable = new Set(['INSTRUMENT_DECLINED', 'ORDER_NOT_APPROVED', 'PAYER_ACTION_REQUIRED']);

/** Adds the payment link of the order to a failure that the buyer can put right, when PayPal left it out. */
export async function orBuyerLink<T>(
	context: IExecuteFunctions,
	{ orderId, options }: { orderId: string; options: CallOptions },
	work: Promise<T>,
): Promise<T> {
	const payPal = payPalOf(context);
	return await work.catch(async (error: unknown): Promise<T> => {
		const failure = payPalFailureOf(error);
		if (!failure || failure.link || !recoverable.has(failure.issue)) throw error;
		const order = await readOrder(payPal, orderId, withoutSimulation(options)).catch(() => undefined);
		const link = order && approveUrlOf(order);
		if (!link) throw error;
		throw payPal.error(withBuyerLink(failure, link));
	});
}
