import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What it is closed for. Each use has a key of its own: what fits one fits no other, nor any other signature. */
export type Use =
	| 'account link code'
	| 'account link invitation'
	| 'account login'
	| 'chat question'
	| 'checkout outcome'
	| 'checkout pay link'
	| 'checkout way back';

/** Two texts in base64url: what is kept secret, and what proves that it is whole. */
export interface ClosedText {
	content: string;
	proof: string;
}

/**
 * Encrypts a text that others carry around: who has the secret can open it, and nobody else can read it or make one.
 * The same text closed again is the same, so that a request that is repeated is the same request.
 *
 * @param belongsTo the readable text next to it; it opens next to nothing else
 */
export function closeText(text: string, secret: string, use: Use, belongsTo = ''): ClosedText {
	const { key, nonceKey } = keysOf(secret, use);
	const nonce = createHmac('sha256', nonceKey)
		.update(JSON.stringify([belongsTo, text]))
		.digest()
		.subarray(0, nonceBytes);
	const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(belongsTo));
	const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
	return { content, proof: Buffer.concat([nonce, cipher.getAuthTag()]).toString('base64url') };
}

/** @returns undefined for anything that was not closed with this secret, for this use, beside this */
export function openText(
	{ content, proof }: ClosedText,
	secret: string,
	use: Use,
	belongsTo = '',
): string | undefined {
	const [closed, head] = [Buffer.from(content, 'base64url'), Buffer.from(proof, 'base64url')];
	// There are several spellings of the same bytes: only ours is one of ours.
	const isOurSpelling = closed.toString('base64url') === content && head.toString('base64url') === proof;
	if (!secret || !isOurSpelling || head.length !== nonceBytes + tagBytes) return undefined;
	const { key } = keysOf(secret, use);
	const decipher = createDecipheriv(algorithm, key, head.subarray(0, nonceBytes))
		.setAAD(Buffer.from(belongsTo))
		.setAuthTag(head.subarray(nonceBytes));
	try {
		return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
}

function keysOf(secret: string, use: Use): { key: Buffer; nonceKey: Buffer } {
	const bytes = Buffer.from(hkdfSync('sha256', secret, '', use, 64));
	return { key: bytes.subarray(0, 32), nonceKey: bytes.subarray(32) };
}
