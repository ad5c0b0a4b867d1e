import { closeText, openText } from '../../core/closedText';
import type { SealingApp, WayBack } from './seal';

const use = 'checkout way back';
/** 12 bytes of nonce and 16 of proof in base64url. */
const proofLength = 38;

/**
 * The way back as it may stand in an order, which its buyer can read: n8n's key to the execution is closed up, for the
 * nodes that have the PayPal credential.
 */
export function closeWayBack(wayBack: WayBack, { clientSecret }: SealingApp): WayBack {
	const { content, proof } = closeText(wayBack.resumeToken, clientSecret, use, ownerOf(wayBack));
	return { ...wayBack, resumeToken: proof + content };
}

/** The same with the key that n8n wants. Earlier orders have it readable. */
export function openWayBack(wayBack: WayBack, { clientSecret }: SealingApp): WayBack {
	const { resumeToken } = wayBack;
	const closed = { proof: resumeToken.slice(0, proofLength), content: resumeToken.slice(proofLength) };
	const opened = openText(closed, clientSecret, use, ownerOf(wayBack));
	return opened === undefined ? wayBack : { ...wayBack, resumeToken: opened };
}

const ownerOf = ({ executionId, checkoutId }: WayBack): string => `${executionId}.${checkoutId}`;
