import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Closes a token up, so that it can lie where workflows keep their state: only who has the app secret, which
 * is in n8n's credentials and nowhere else, can open it.
 *
 * @param purpose what it is for; it opens for nothing else
 */
export function sealToken(token: string, appSecret: string, purpose: string): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv(algorithm, keyOf(appSecret), nonce).setAAD(Buffer.from(purpose));
	const closed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
}

/** @returns undefined for anything that was not sealed with this secret for this purpose */
export function openToken(sealed: unknown, appSecret: string, purpose: string): string | undefined {
	if (typeof sealed !== 'string') return undefined;
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length <= nonceBytes + tagBytes) return undefined;
	const decipher = createDecipheriv(algorithm, keyOf(appSecret), bytes.subarray(0, nonceBytes))
		.setAAD(Buffer.from(purpose))
		.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
	try {
		const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes));
		return Buffer.concat([opened, decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}

const keyOf = (appSecret: string): Buffer =>
	Buffer.from(hkdfSync('sha256', appSecret, '', 'messenger page token', 32));
