import type { Delivery } from '../../../checkout/ports/channel';
import { graphFailureOf, type GraphFailure, type GraphFailureKind } from '../errors/errors';
import type { Message } from './message';
import type { MessageOptions, Page, SentMessage } from './page';

/** Refusals that say something about this buyer or this moment, not about the flow. */
const outcomes: GraphFailureKind[] = [
	'outside-window',
	'unreachable-person',
	'page-restricted',
	'thread-owner',
];

interface DeliveryOptions extends MessageOptions {
	/** Refusals that are an answer here, besides those that always are. */
	isOutcome?: (failure: GraphFailure) => boolean;
}

/**
 * Sends a message into the buyer's chat. That it can't be delivered is an answer; a wrong token, a missing
 * permission or a broken message is an error. A message that may have arrived is never sent again:
 * the Send API has no idempotency key.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api/
 */
export async function deliver(
	page: Page,
	psid: string,
	message: Message,
	{ isOutcome = () => false, ...options }: DeliveryOptions = {},
): Promise<Delivery> {
	return await toDelivery(page.send({ psid, message, ...options }), isOutcome);
}

/** What has come of sending it. */
export const toDelivery = async (
	sending: Promise<SentMessage>,
	isOutcome: NonNullable<DeliveryOptions['isOutcome']> = () => false,
): Promise<Delivery> =>
	await sending.then(
		({ messageId }) => ({ delivered: true, messageId }),
		(error: unknown) => toOutcome(error, isOutcome),
	);

function toOutcome(error: unknown, isOutcome: (failure: GraphFailure) => boolean): Delivery {
	const failure = graphFailureOf(error);
	if (!failure || !(failure.mayHaveBeenSent || outcomes.includes(failure.kind) || isOutcome(failure)))
		throw error;
	return {
		delivered: false,
		outcome: failure.kind,
		reason: failure.message,
		mayHaveArrived: failure.mayHaveBeenSent,
	};
}
