import type { Field } from '../../../core/fields/field';
import { isOfWeb, toUrl } from '../../../core/webAddress';
import { pageField } from './authentication.description';
import {
	appIdField,
	appSecretField,
	graphApiVersionField,
	graphBaseUrlField,
	pageAccessTokenField,
	pageIdField,
} from './credentialFields.description';

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

/** Facebook's own servers; anything else is a substitute the merchant has chosen. */
export const realGraphHost = 'graph.facebook.com';

/** Whether calls go to Facebook itself. */
export const isRealGraph = ({ graphBaseUrl }: Pick<MessengerCredentials, 'graphBaseUrl'>): boolean =>
	toUrl(graphBaseUrl)?.hostname === realGraphHost;

/** Base URL and version, without a slash at the end: `https://graph.facebook.com/v26.0`. */
export const toGraphRoot = ({
	graphBaseUrl,
	graphApiVersion,
}: Pick<MessengerCredentials, 'graphBaseUrl' | 'graphApiVersion'>): string =>
	`${graphBaseUrl.trim().replace(/\/+$/, '')}/${toGraphVersion(graphApiVersion)}`;

/** `v26.0`, however it was written: `26`, `26.0`, `V26`. Whatever is no version stays as it is. */
function toGraphVersion(written: unknown): string {
	const text = String(written ?? '').trim();
	const [, major, minor = '0'] = /^v?\s*(\d+)(?:\.(\d+))?$/i.exec(text) ?? [];
	return major === undefined ? text : `v${major}.${minor}`;
}

/** The credential as it was meant: people paste IDs, tokens and secrets with spaces around them. */
export const trimmed = (credentials: MessengerCredentials): MessengerCredentials => ({
	...credentials,
	pageId: String(credentials.pageId ?? '').trim(),
	pageAccessToken: String(credentials.pageAccessToken ?? '').trim(),
	appId: String(credentials.appId ?? '').trim(),
	appSecret: String(credentials.appSecret ?? '').trim(),
});

/**
 * What is missing or can't be right in the credential, as a sentence; undefined when calls can be made.
 *
 * @param credentials trimmed
 */
export function findGap(credentials: MessengerCredentials): string | undefined {
	return (
		findAddressGap(credentials) ??
		findEmpty([
			[pageIdField, credentials.pageId],
			[pageAccessTokenField, credentials.pageAccessToken],
			[appIdField, credentials.appId],
			[appSecretField, credentials.appSecret],
		]) ??
		findWrongId(credentials)
	);
}

/** The same when a person logs in, and the Page is chosen in the node. */
export function findLoginGap(credentials: MessengerCredentials): string | undefined {
	const { pageId, appId, appSecret } = credentials;
	return (
		findAddressGap(credentials) ??
		findEmpty([
			[appIdField, appId],
			[appSecretField, appSecret],
			[pageField.of('this node'), pageId],
		]) ??
		findWrongId(credentials)
	);
}

function findAddressGap({ graphBaseUrl, graphApiVersion }: MessengerCredentials): string | undefined {
	const url = toUrl(graphBaseUrl);
	if (!url || !isOfWeb(url)) {
		return `${graphBaseUrlField.label} is not a URL. It is usually https://graph.facebook.com.`;
	}
	if (/^v\d+\.\d+$/.test(toGraphVersion(graphApiVersion))) return undefined;
	return `${graphApiVersionField.label} is not a version. Use a version like v26.0.`;
}

function findEmpty(filledIn: Array<[Field, string]>): string | undefined {
	const [empty] = filledIn.find(([, value]) => value === '') ?? [];
	return empty && `${empty.label} is empty.`;
}

function findWrongId({ pageId, appId }: MessengerCredentials): string | undefined {
	if (!/^\d+$/.test(pageId))
		return `${pageIdField.label} must contain only digits. The name of your Page does not work here.`;
	if (!/^\d+$/.test(appId)) return `${appIdField.label} must contain only digits.`;
	return undefined;
}
