/** What Messenger takes at most. Characters are counted as people see them in code points. */
export const limits = {
	/** https://developers.facebook.com/docs/messenger-platform/reference/send-api */
	text: 2000,
	metadata: 1000,

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

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets */
	fileBytes: 25 * 1024 * 1024,

	/** https://developers.facebook.com/docs/messenger-platform/send-messages */
	images: 30,

	/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/template/image-grid */
	gridImagesAtLeast: 2,
	gridImages: 6,
	gridTitle: 45,
	gridSubtitle: 80,

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback-template */
	feedbackTitle: 65,
	feedbackSubtitle: 80,
	feedbackButton: 20,
	feedbackQuestionAtLeast: 5,
	feedbackQuestion: 85,
	feedbackPlaceholder: 65,
	feedbackDays: 7,

	/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages */
	templateBody: 1024,
	templateButtons: 3,
	templateButtonText: 20,
} as const;
