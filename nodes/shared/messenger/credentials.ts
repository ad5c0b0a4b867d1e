/** What the credential "Messenger API" holds. */
export interface MessengerCredentials {
	pageId: string;
	pageAccessToken: string;
	appId: string;
	appSecret: string;
	/** e.g. `v26.0` */
	graphApiVersion: string;
	/** e.g. `https://graph.facebook.com` */
	graphBaseUrl: string;
}

export const credentialName = 'messengerApi';

/** Facebook's own servers; anything else is a stand-in of the merchant's choice. */
export const realGraphHost = 'graph.facebook.com';

/** Whether calls go to Facebook itself. */
export const isRealGraph = ({ graphBaseUrl }: Pick<MessengerCredentials, 'graphBaseUrl'>): boolean =>
	URL.canParse(graphBaseUrl) && new URL(graphBaseUrl).hostname === realGraphHost;

/** Base URL and version, without a slash at the end: `https://graph.facebook.com/v26.0`. */
export const toGraphRoot = ({
	graphBaseUrl,
	graphApiVersion,
}: Pick<MessengerCredentials, 'graphBaseUrl' | 'graphApiVersion'>): string =>
	`${graphBaseUrl.trim().replace(/\/+$/, '')}/${graphApiVersion.trim().replace(/^(?=\d)/, 'v')}`;

/** The credential as it was meant: people paste IDs, tokens and secrets with spaces around them. */
export const trimmed = (credentials: MessengerCredentials): MessengerCredentials => ({
	...credentials,
	pageId: String(credentials.pageId ?? '').trim(),
	pageAccessToken: String(credentials.pageAccessToken ?? '').trim(),
	appId: String(credentials.appId ?? '').trim(),
	appSecret: String(credentials.appSecret ?? '').trim(),
});
