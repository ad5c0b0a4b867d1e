import { isText, parseJson } from './guards';
import { closeText, openText, type Use } from './closedText';

/** Several texts closed into one that fits into an address: see `closeText`. */
export function closeToken(parts: string[], secret: string, use: Use, belongsTo = ''): string {
	const { content, proof } = closeText(JSON.stringify(parts), secret, use, belongsTo);
	return `${content}.${proof}`;
}

/** @returns undefined for anything that was not closed with this secret, for this use, beside this. Fails closed. */
export function openToken(token: unknown, secret: string, use: Use, belongsTo = ''): string[] | undefined {
	if (!isText(token) || !secret) return undefined;
	const [content = '', proof = '', ...more] = token.split('.');
	const opened = more.length > 0 ? undefined : openText({ content, proof }, secret, use, belongsTo);
	return opened === undefined ? undefined : (parseJson(opened) as string[]);
}
