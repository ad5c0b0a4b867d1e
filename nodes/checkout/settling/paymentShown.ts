import { sleep } from 'n8n-workflow';

import type { PayPal } from '../../vendors/payPal/api/payPal';
import type { PayPalFailure } from '../../vendors/payPal/errors/failure';
import type { Settlement } from './settlePayment';

/** Between the looks at an order that PayPal does not show the payment of yet. */
const pausesMs = [500, 1000, 1500];

/** The same while another call is at it: a capture may take PayPal some seconds. */
const pausesWhileBusyMs = [...pausesMs, 2000, 2500, 3000];

/**
 * Whether PayPal shows neither a payment in the order nor that there will be none: a read can be behind what was done,
 * an order may be approved and not taken. That is no answer to what became of it.
 */
const showsNoPayment = ({ judgement }: Settlement): boolean =>
	judgement.status === 'PENDING' && !judgement.captureId && !judgement.authorizationId;

/**
 * Looks again until PayPal shows a payment, or what else became of the order.
 *
 * @param busy what was answered when somebody else was taking the money; thrown when that comes to nothing
 * @throws NodeApiError after some seconds, so that whoever asks asks again later
 */
export async function lookUntilShown(
	payPal: PayPal,
	first: Settlement,
	look: () => Promise<Settlement>,
	busy?: unknown,
): Promise<Settlement> {
	let settlement = first;
	for (const pauseMs of busy ? pausesWhileBusyMs : pausesMs) {
		if (!showsNoPayment(settlement)) return settlement;
		await sleep(pauseMs);
		settlement = await look();
	}
	if (!showsNoPayment(settlement)) return settlement;
	throw busy ?? payPal.error(notShown(settlement.orderId));
}

const notShown = (orderId: string): PayPalFailure => ({
	kind: 'unavailable',
	message: `PayPal does not show yet what happened to the payment for order ${orderId}`,
	description:
		'Nothing is lost, and nothing is taken twice. Settle it again in a minute: Retry On Fail does so by itself, and so does PayPal when it sends the event again.',
	issue: 'PAYMENT_NOT_SHOWN',
});
