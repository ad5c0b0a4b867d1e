/**
 * Machines that open a link before a person does, to show a preview of it or to index it. Nothing may be
 * created or concluded on their behalf.
 */
const previewers =
	/facebookexternalhit|facebot|meta-external|whatsapp|slackbot|twitterbot|telegrambot|discordbot|linkedinbot|skypeuripreview|googlebot|bingbot|applebot|preview|crawler|spider/i;

/** @param userAgent as the browser sends it; a person's browser always has one */
export const isPreview = (userAgent: unknown): boolean =>
	typeof userAgent !== 'string' || userAgent === '' || previewers.test(userAgent);
