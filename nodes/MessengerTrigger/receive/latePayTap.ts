import type { IWebhookFunctions } from 'n8n-workflow';

import { payNowPayload } from '../../checkout/linked/payNow';
import { ownValue } from '../../core/ownValue';
import { RecentMemory } from '../../core/recentMemory';
import { whatFailed } from '../../core/whatFailed';
import { outcomesHere } from '../../payPage/checkoutOutcomes';
import { messengerOf } from '../../vendors/messenger/channel';
import { keyOf } from '../../vendors/messenger/events/eventKey';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { inLanguage } from '../../wording/buyerLanguage';
import { buyerTexts } from '../../wording/languages';

/** By tap, whether its buyer was told: Facebook brings a tap again that was not answered in time. */
const told = new RecentMemory<string, Promise<boolean>>(5000);

/**
 * Whoever taps "Pay now" below a request that nobody waits for any more reads why nothing happens, in their language:
 * it is paid, or its time is over. No workflow starts for it: there is nothing in it but a way back to an execution that
 * has ended.
 *
 * @returns the other events, and taps whose buyer could not be told
 */
export async function tellLatePayTaps(
	context: IWebhookFunctions,
	events: MessengerEvent[],
): Promise<MessengerEvent[]> {
	const left = await Promise.all(
		events.map(async (event) => {
			const isLate = event.late?.payload === payNowPayload && !event.standby && event.psid !== undefined;
			return isLate && (await tellOnce(context, event)) ? [] : [event];
		}),
	);
	return left.flat();
}

async function tellOnce(context: IWebhookFunctions, event: MessengerEvent): Promise<boolean> {
	const key = keyOf(event);
	const telling =
		told.get(key) ??
		tell(context, event).catch((error: unknown) => {
			context.logger.warn(
				`Messenger Trigger "${context.getNode().name}" could not tell a buyer why their tap did nothing: ${whatFailed(error)}`,
			);
			return false;
		});
	told.set(key, telling);
	return await telling;
}

async function tell(context: IWebhookFunctions, { psid, late }: MessengerEvent): Promise<boolean> {
	const channel = messengerOf(context);
	const { language } = (await channel.languageOf(psid!)) ?? inLanguage('en');
	const { title, text } = buyerTexts[language].page[aboutIt(late!)];
	const message = { type: 'text' as const, text: `${title}\n${text}`, label: 'Text' };
	return (await channel.send(psid!, message, 'answer')).delivered;
}

/** Without an answer of the execution, it may be waiting: then nothing is over. */
function aboutIt({ questionId = '', isUnsure }: NonNullable<MessengerEvent['late']>) {
	const outcome = ownValue(outcomesHere, questionId);
	if (outcome === 'paid' || outcome === 'reserved' || outcome === 'pending') return outcome;
	return isUnsure ? 'trouble' : 'closed';
}
