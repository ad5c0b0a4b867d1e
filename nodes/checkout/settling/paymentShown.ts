import { sleep } from 'n8n-workflow';

import type { PaymentProvider } from '../ports/paymentProvider';
import type { Settlement } from './settlement';

/** Between the looks at an order that the provider does not show the payment of yet. */
const pausesMs = [500, 1000, 1500];

/** The same while another call is at it: taking money may take a provider some seconds. */
const pausesWhileBusyMs = [...pausesMs, 2000, 2500, 3000];

/**
 * Whether the provider shows neither a payment in the order nor that there will be none: a read can be behind what was done,
 * an order may be approved and not taken. That is no answer to what became of it.
 */
const showsNoPayment = ({ judgement }: Settlement): boolean =>
	judgement.status === 'PENDING' && !judgement.captureId && !judgement.authorizationId;

/**
 * Looks again until the provider shows a payment, or what else became of the order.
 *
 * @param busy what was answered when somebody else was taking the money; thrown when that comes to nothing
 * @throws an error after some seconds, so that whoever asks asks again later
 */
export async function lookUntilShown(
	provider: PaymentProvider,
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
	throw busy ?? provider.notShown(settlement.orderId);
}
