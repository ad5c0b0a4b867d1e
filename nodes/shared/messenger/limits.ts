/** What Messenger takes at most. Characters are counted as people see them in code points. */
export const limits = {
	/** https://developers.facebook.com/docs/messenger-platform/reference/send-api */
	text: 2000,

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies */
	quickReplies: 13,
	quickReplyTitle: 20,
	quickReplyPayload: 1000,

	/** https://developers.facebook.com/docs/messenger-platform/reference/templates/button */
	buttonTemplateText: 640,
	buttons: 3,

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/buttons */
	buttonTitle: 20,
	buttonPayload: 1000,

	/** https://developers.facebook.com/docs/messenger-platform/reference/templates/generic */
	cards: 10,
	cardTitle: 80,
	cardSubtitle: 80,

	/** https://developers.facebook.com/docs/messenger-platform/reference/templates/receipt */
	receiptElements: 100,
} as const;
