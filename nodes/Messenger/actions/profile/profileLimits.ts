/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api */
export const profileLimits = {
	/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api/get-started-button */
	payload: 1000,

	/**
	 * The reference has said 160, but Meta's own sample sets up to 260. Where Facebook stops is not known.
	 * https://github.com/fbsamples/original-coast-clothing/tree/main/locales
	 */
	greeting: 300,

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/persistent-menu */
	menuItems: 20,
	menuTitle: 30,

	/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api/ice-breakers */
	iceBreakers: 4,
	question: 80,

	/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api/domain-whitelisting */
	domains: 50,

	/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api/commands */
	commands: 100,
	commandName: 32,
	commandDescription: 64,
} as const;
