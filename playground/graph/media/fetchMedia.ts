import axios from 'axios';

import { badParameter, type GraphError } from '../api/errors.ts';

import { checkFetched, largestFileBytes, tooLarge, type MediaType } from './mediaRules.ts';

const timeoutMs = 20_000;
/** https://developers.facebook.com/docs/messenger-platform/error-codes (100/2018294) */
const videoTimeoutMs = 75_000;

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Names that can't exist: https://www.rfc-editor.org/rfc/rfc6761 */
const nowhere = /\.invalid$/;

/**
 * Fetches a picture, sound, video or file as Facebook would, and holds it against the limits. Only addresses
 * of this computer are really fetched; others count as good, so that the playground needs no internet.
 *
 * @throws GraphError 100/2018008 when it can't be had
 */
export async function fetchMedia(type: MediaType, url: string): Promise<void> {
	const { hostname } = new URL(url);
	if (nowhere.test(hostname)) throw fetchFailed();
	if (!local.test(hostname)) return;
	const answer = await axios
		.get<ArrayBuffer>(url, {
			responseType: 'arraybuffer',
			maxContentLength: largestFileBytes + 1024,
			timeout: type === 'video' ? videoTimeoutMs : timeoutMs,
			headers: { 'user-agent': 'facebookexternalhit/1.1', accept: '*/*' },
		})
		.catch((error: { code?: string; message: string }) => {
			throw failureOf(type, error);
		});
	const contentType = String(answer.headers['content-type'] ?? '');
	checkFetched(type, { contentType, size: answer.data.byteLength });
}

function failureOf(type: MediaType, error: { code?: string; message: string }): GraphError {
	if (error.message.includes('maxContentLength')) return tooLarge();
	if (type === 'video' && error.code === 'ECONNABORTED') {
		return badParameter('Video upload timed out or video is corrupted.', 2018294);
	}
	return fetchFailed();
}

const fetchFailed = () => badParameter('Failed to fetch the file from the url.', 2018008);
