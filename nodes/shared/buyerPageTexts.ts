/** What a buyer's page can be about. `preview` is for machines that look at a link before a person taps it. */
export type BuyerPageKind =
	'paid' | 'pending' | 'declined' | 'cancelled' | 'closed' | 'invalid' | 'trouble' | 'preview';

export type BuyerPageTexts = Record<BuyerPageKind, { title: string; text: string }> & {
	backToChat: string;
	payNow: string;
	otherWay: string;
};

const en: BuyerPageTexts = {
	paid: { title: 'Thank you, that is paid', text: 'Your receipt is on its way to the chat.' },
	pending: {
		title: 'Your payment is being checked',
		text: 'PayPal needs a little longer. You will hear from us in the chat.',
	},
	declined: {
		title: 'Your bank said no',
		text: 'Nothing was charged. You can pay with another card or account.',
	},
	cancelled: {
		title: 'Nothing was charged',
		text: 'The card in the chat stays good if you change your mind.',
	},
	closed: { title: 'This payment request is closed', text: 'If you paid, your receipt is in the chat.' },
	invalid: {
		title: 'This link does not work',
		text: 'Please use the card in the chat, or write to us there.',
	},
	trouble: {
		title: 'That did not work right now',
		text: 'Nothing was charged twice. Please try again in a moment.',
	},
	preview: { title: 'Pay with PayPal', text: 'Tap the card in the chat to pay.' },
	backToChat: 'Back to the chat',
	payNow: 'Pay now',
	otherWay: 'Pay another way',
};

/** By BCP 47 language. */
export const buyerPageTexts: Record<string, BuyerPageTexts> = { en };
