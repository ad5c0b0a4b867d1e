import { fillAmount } from './fillAmount';
import type { KnownAccount } from '../../checkout/linked/accountKey';
import type { ChatMessage } from '../../checkout/ports/channel';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { buyerTexts } from '../../wording/languages';
import type { PaymentRequest } from '../asking/paymentRequest';

/** Whether to pay with the saved account, as it is asked in the chat. */
export function toTapMessage(
	{ asked, card }: Pick<PaymentRequest, 'asked' | 'card'>,
	{ maskedEmail }: KnownAccount,
	spoken: BuyerLanguage,
	way: { payload: string; payUrl: string },
	labels: Extract<ChatMessage, { type: 'payCard' }>['labels'],
): ChatMessage {
	const { linkedAccount, page } = buyerTexts[spoken.language];
	const question = fillAmount(
		maskedEmail ? linkedAccount.ask : linkedAccount.askUnknown,
		asked.amount,
		spoken,
	);
	return {
		type: 'tapToPay',
		title: card.title,
		question: question.replace('[account]', maskedEmail),
		...(card.imageUrl && { imageUrl: card.imageUrl }),
		payNow: { title: page.payNow, payload: way.payload },
		otherWay: { title: page.otherWay, url: way.payUrl },
		labels,
	};
}
