import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { chargeLinked } from '../../checkout/linked/chargeLinked';
import { payNowPayload } from '../../checkout/linked/payNow';
import { checkoutIdOf, toPayUrl, type ParkedItem } from '../../checkout/asking/parkedCheckout';
import { chosenLanguage, findLanguage } from '../../checkout/telling/findLanguage';
import { close, stepAfter, takeStep, type StepTaken } from '../../checkout/waiting/takeStep';
import { OnceAtATime } from '../../core/onceAtATime';
import { whatFailed } from '../../core/whatFailed';
import { buyerTexts } from '../../wording/languages';
import { channelOf, hearTap, providerOf, receiveTap } from '../partners';
import { goOn } from '../waiting/answerBuyer';
import { readLinkedTap, readParked, type LinkedTap } from '../waiting/parkedData';
import { tellPage } from '../waiting/payLink';

/** Checkouts that are being charged in this process: of two taps at once, one is enough. */
const inWork = new OnceAtATime<Pick<IWebhookResponseData, 'workflowData'>>();

/** For whoever can't prove to bring a tap. Needs nothing that may have failed. */
export const notTaken = (context: IWebhookFunctions): IWebhookResponseData => receiveTap(context, false);

/**
 * The Messenger Trigger brings the buyer's tap, as a delivery of Facebook's, signed again. What is charged is what this
 * execution has asked for: nothing of the tap says how much, whom or what for.
 */
export async function takeTap(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parked = readParked(context, providerOf(context));
	if (!parked) return notTaken(context);
	const tap = readLinkedTap(context);
	const { pageId, psid } = parked;
	const checkoutId = checkoutIdOf(parked);
	const asked = { pageId, psid, questionId: checkoutId, untilSeconds: tap?.untilSeconds ?? Infinity };
	if ((await hearTap(context, asked)) !== payNowPayload) return notTaken(context);
	// First of all: Facebook waits for this answer, and not for PayPal's.
	const taken = receiveTap(context, true);
	let isFirst = false;
	const done = await inWork.do(checkoutId, async () => {
		isFirst = true;
		return await chargeOrSay(context, parked, tap);
	});
	return isFirst ? { ...taken, ...done } : taken;
}

/** Whatever goes wrong, the buyer reads a sentence, and the next tap finds out what became of this one. */
async function chargeOrSay(
	context: IWebhookFunctions,
	parked: ParkedItem,
	tap: LinkedTap | undefined,
): Promise<Pick<IWebhookResponseData, 'workflowData'>> {
	const words = tap ?? (await wordsFor(context, parked));
	const charged = tap ? charge(context, parked, tap) : leadOn(context, parked, words);
	return await charged.catch(async (error: unknown) => {
		context.logger.warn(
			`"${context.getNode().name}" could not charge a linked account: ${whatFailed(error)}`,
		);
		await say(context, parked, words, 'trouble');
		return {};
	});
}

type Words = Pick<LinkedTap, 'buttonText' | 'spoken'>;

async function wordsFor(context: IWebhookFunctions, { psid }: ParkedItem): Promise<Words> {
	const spoken = await findLanguage(channelOf(context), psid, chosenLanguage({}));
	return { spoken, buttonText: buyerTexts[spoken.language].payCard.button };
}

/** Another node waits for the same payment by now, which has a link and no account: the tap is one on that link. */
async function leadOn(context: IWebhookFunctions, parked: ParkedItem, words: Words) {
	const provider = providerOf(context);
	return await follow(
		context,
		parked,
		words,
		await takeStep(provider, parked, { step: 'pay', onCancel: 'keepWaiting' }),
	);
}

/** Goes on, or says why not; of what cannot be paid any more, it says that in any case. */
async function follow(
	context: IWebhookFunctions,
	parked: ParkedItem,
	words: Words,
	step: StepTaken,
	more?: IDataObject,
): Promise<Pick<IWebhookResponseData, 'workflowData'>> {
	const page = step.type === 'redirect' ? undefined : step.page;
	const isEnd = page === 'closed' || page === 'declined';
	if (isEnd || step.type !== 'resume') await say(context, parked, words, isEnd ? page : 'confirm');
	if (step.type !== 'resume') return {};
	await tellPage(context, parked, step.page);
	return { workflowData: goOn(context, parked, step.settlement, step.page, more) };
}

/** @returns what the execution goes on with; nothing while it keeps waiting */
async function charge(
	context: IWebhookFunctions,
	parked: ParkedItem,
	tap: LinkedTap,
): Promise<Pick<IWebhookResponseData, 'workflowData'>> {
	const provider = providerOf(context);
	const outcome = await chargeLinked(provider, parked, {
		accountId: tap.accountId,
		initiator: { by: 'buyer' },
	});
	switch (outcome.type) {
		case 'settled': {
			const step = stepAfter(provider, parked, outcome.settlement);
			const isCharged = step.type === 'resume' && ['paid', 'reserved', 'pending'].includes(step.page);
			const linkedAccount = { ...parked.linkedAccount, charged: true };
			return await follow(context, parked, tap, step, isCharged ? { linkedAccount } : {});
		}
		case 'refused':
			context.logger.warn(
				`"${context.getNode().name}" sends the pay card, because the linked account could not be charged: ${outcome.reason}`,
			);
			await say(context, parked, tap, 'confirm');
			return {};
		case 'paidElsewhere':
			return await follow(context, parked, tap, close(provider, parked, true));
		case 'unsure':
			context.logger.warn(
				`"${context.getNode().name}" does not know whether the linked account was charged: ${outcome.reason}. The next tap asks again, and nothing is charged twice.`,
			);
			await say(context, parked, tap, 'trouble');
			return {};
	}
}

/** What the buyer reads, in their language, and where they can pay while that is possible. */
async function say(
	context: IWebhookFunctions,
	parked: ParkedItem,
	{ spoken, buttonText }: Words,
	what: 'closed' | 'confirm' | 'declined' | 'trouble',
): Promise<void> {
	const { linkedAccount, page } = buyerTexts[spoken.language];
	const text = what === 'confirm' ? linkedAccount.confirm : `${page[what].title}\n${page[what].text}`;
	const url = toPayUrl(parked);
	const isOpen = what === 'confirm' || what === 'declined';
	const button = isOpen && url ? { button: { title: buttonText, url } } : {};
	const message = { type: 'text' as const, text, label: 'Text', ...button };
	await channelOf(context)
		.send(parked.psid, message, 'answer')
		.catch((error: unknown) => {
			context.logger.warn(
				`"${context.getNode().name}" could not tell the buyer about their payment: ${whatFailed(error)}`,
			);
		});
}
