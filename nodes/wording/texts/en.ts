import type { BuyerTexts } from '../buyerTexts';

export const en: BuyerTexts = {
	page: {
		paid: { title: 'Thank you, that is paid', text: 'Your receipt is on its way to the chat.' },
		reserved: {
			title: 'Thank you, that is reserved',
			text: 'Nothing was charged yet. You will hear from us in the chat.',
		},
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
			text: 'The button in the chat still works if you change your mind.',
		},
		closed: { title: 'This payment request is closed', text: 'If you paid, your receipt is in the chat.' },
		replaced: {
			title: 'Your order has changed',
			text: 'This payment request no longer counts. The new total is in the chat.',
		},
		invalid: {
			title: 'This link does not work',
			text: 'Please use the button in the chat, or write to us there.',
		},
		trouble: {
			title: 'That did not work right now',
			text: 'Nothing was charged twice. Please try again in a moment.',
		},
		preview: { title: 'Pay with PayPal', text: 'Tap the button in the chat to pay.' },
		backToChat: 'Back to the chat',
		payNow: 'Pay now',
		otherWay: 'Pay another way',
		tryAgain: 'Try again',
	},
	payCard: {
		button: 'Pay with PayPal',
		items: { other: 'Your order: [count] items' },
		withShipping: '[amount], incl. [shipping] shipping',
	},
	linkedAccount: {
		ask: 'Pay [amount] with PayPal ([account])?',
		askUnknown: 'Pay [amount] with your PayPal account?',
		confirm: 'PayPal wants you to confirm this payment on its page. Nothing was charged.',
		charged: '[amount] was charged to your PayPal account, as you agreed: [reason]',
		forgotten:
			'Done: we can no longer charge your PayPal account. You can save it again with your next purchase.',
		nothingSaved: 'No PayPal account of yours is saved here.',
		save: 'Save PayPal with us, and next time you pay with one tap here in the chat. You can take it back at any time.',
		saveButton: 'Save PayPal',
	},
	cart: {
		shipping: 'Shipping',
		total: 'Total',
		left: '[product]: only [count] left',
		soldOut: '[product]: sold out',
		toFreeShipping: '[amount] more and shipping is free',
	},
	linking: {
		ask: 'Link your PayPal account with this chat, and we know it is you when you buy.',
		button: 'Link PayPal',
		elsewhereButton: 'On a computer',
		logIn: 'Log in with PayPal',
		whose: 'It will be linked with the chat of [name]. If that is not you, close this page.',
		ifYours: 'Go on only if you came here from your own chat with us.',
		page: {
			start: {
				title: 'Link PayPal with this chat',
				text: 'You log in at PayPal, which then tells us who you are. We never see your password.',
			},
			linked: { title: 'Your PayPal account is linked', text: 'You can go back to the chat now.' },
			cancelled: {
				title: 'Nothing was linked',
				text: 'The button in the chat still works if you change your mind.',
			},
			expired: {
				title: 'This link is too old',
				text: 'Write to us in the chat, and we will send you a new one.',
			},
			elsewhere: {
				title: 'Please start again in the chat',
				text: 'For your safety, a login has to end in the browser in which it began. Tap the button in the chat once more.',
			},
			failed: {
				title: 'That did not work right now',
				text: 'Nothing was linked. Please tap the button in the chat again in a moment.',
			},
		},
	},
	notification: {
		paid: 'Thank you! We have received your payment of [amount] for order [orderNumber].',
		pending:
			'Thank you! PayPal still has to confirm your payment of [amount] for order [orderNumber]. [reason] We will write to you here as soon as it is done.',
		declined: 'Your payment of [amount] for order [orderNumber] did not go through. Nothing was charged.',
		refunded:
			'We have refunded your payment of [amount] for order [orderNumber]. It can take a few days until you see the money.',
		partlyRefunded:
			'We have refunded [amount] of your payment for order [orderNumber]. It can take a few days until you see the money.',
		disputeOpened:
			'We see that you have reported a problem with order [orderNumber] to PayPal. We are sorry about that. Write to us here, and we will find a solution.',
		disputeResolved:
			'The PayPal case about order [orderNumber] is closed. If anything is still open, write to us here.',
		disputeUpdated:
			'The PayPal case about order [orderNumber] is waiting for your answer. Please look at it in your PayPal account. If you have any questions, write to us here.',
		authorized: 'Thank you! [amount] is reserved for order [orderNumber]. Nothing has been charged yet.',
		invoiceCancelled: 'Invoice [orderNumber] over [amount] was cancelled. You no longer need to pay it.',
		invoicePartlyPaid:
			'Thank you! So far, we have received [amount] for invoice [orderNumber]. Part of it is still due.',
		invoiceRefunded:
			'We have refunded [amount] in total for invoice [orderNumber]. It can take a few days until you see the money.',
		invoiceReminder: 'Invoice [orderNumber] is still waiting for your payment of [amount].',
		invoicePaid: 'Thank you! We have received your payment of [amount] for invoice [orderNumber].',
		subscriptionCharged: 'Thank you! We have received [amount] for your subscription on [date].',
		subscriptionPaymentFailed:
			'Your payment of [amount] for your subscription did not go through on [date]. Please check in your PayPal account how you pay for it. If you have any questions, write to us here.',
		subscriptionPaused:
			'Your subscription was paused on [date]. Nothing more will be charged until it continues.',
		subscriptionResumed: 'Your subscription was resumed on [date]. Thank you for staying with us!',
		subscriptionCancelled:
			'Your subscription was cancelled on [date]. Nothing more will be charged. If that was a mistake, write to us here.',
		subscriptionChanged:
			'Your subscription has been changed. From now on it is: [items]. You can see it in your PayPal account at any time.',
		subscriptionExpired:
			'Your subscription came to its end on [date], as agreed. Nothing more will be charged. Thank you for being with us!',
		subscriptionRefunded:
			'We refunded [amount] for your subscription on [date]. It can take a few days until you see the money.',
		reminder: 'Your order [orderNumber] is still waiting for your payment of [amount].',
		shipped: 'Good news: your order [orderNumber] is on its way!',
		readyForPickup: 'Your order [orderNumber] is ready for you to pick up.',
		delivered: 'Your order [orderNumber] has been delivered. Enjoy!',
		trackingNumber: 'Tracking number: [trackingNumber]',
		trackParcel: 'Track parcel',
		reasons: {
			bank: 'The money is still on its way from your bank, which can take a few days.',
			review: 'PayPal is taking a closer look at it, which usually takes less than a day.',
			shop: 'We still have to accept it.',
			other: 'That can take a little while.',
		},
		receipt: {
			discount: 'Discount',
			shippingDiscount: 'Shipping discount',
			customer: 'PayPal customer',
			card: 'Card',
		},
	},
};
