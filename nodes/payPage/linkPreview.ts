import type { IWebhookFunctions } from 'n8n-workflow';

import { headerText } from '../core/webhook/requestText';

/**
 * Machines that open a link before a person does, to show a preview of it or to index it. Nothing may be
 * created or concluded on their behalf.
 */
const previewers =
	/facebookexternalhit|facebookcatalog|facebot|meta-external|meta-webindexer|whatsapp|slackbot|twitterbot|telegrambot|discordbot|linkedinbot|skypeuripreview|googlebot|bingbot|applebot|preview|crawler|spider/i;

/** @param userAgent as the browser sends it; a person's browser always has one */
export const isPreview = (userAgent: unknown): boolean =>
	typeof userAgent !== 'string' || userAgent === '' || previewers.test(userAgent);

/**
 * Where browsers say that they load a page before anybody wants to see it. Facebook's own app does so with links in it,
 * as the browser of the person.
 */
const purposeHeaders = ['purpose', 'sec-purpose', 'x-moz', 'x-purpose'];

/** Whether nobody has tapped the link yet: a machine looks at it, or a browser ahead of its person. */
export const isAhead = (context: IWebhookFunctions): boolean =>
	isPreview(headerText(context, 'user-agent')) ||
	purposeHeaders.some((name) => /prefetch|prerender|preview/i.test(headerText(context, name) ?? ''));
