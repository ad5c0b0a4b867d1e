const escapes: Record<string, string> = { '%': '\\u0025', '@': '\\u0040', '<': '\\u003C', '/': '\\/' };

/**
 * JSON as Meta puts it on the wire: everything from U+00A0 as `\uxxxx` (lower case), and `%`, `@`, `<`, `/`
 * escaped. The signature is over these bytes.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
 */
export const toWire = (payload: unknown): Buffer =>
	Buffer.from(
		JSON.stringify(payload).replace(
			/[%@</\u00a0-\uffff]/g,
			(character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
		),
		'utf8',
	);
