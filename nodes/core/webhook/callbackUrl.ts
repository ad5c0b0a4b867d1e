import { InvalidInput } from '../invalidInput';

/**
 * Makes sure the vendor can reach the address n8n would register with it. Meta and PayPal deliver to
 * https on port 443 only, never to a private host name; a vendor at a custom base URL may reach anything.
 *
 * @param callbackUrl the webhook address n8n gives for this node
 * @param vendor who will call it, e.g. `Facebook`
 * @param isRealVendor whether the credential points at the vendor's own servers
 * @throws InvalidInput that says what to set
 */
export function requireReachableCallback(callbackUrl: string, vendor: string, isRealVendor: boolean): void {
	if (!isRealVendor) return;
	const { protocol, port, hostname, origin } = new URL(callbackUrl);
	if (protocol === 'https:' && port === '' && !isPrivateHost(hostname)) return;
	throw new InvalidInput(
		'Webhook URL',
		`${vendor} can't reach this n8n at ${origin}: it delivers only to a public https address on port 443`,
		'Give n8n a public https address, set the environment variable WEBHOOK_URL to it (for example https://n8n.example.com/), restart n8n and publish the workflow again. For testing on your own computer, use a tunnel.',
	);
}

const isPrivateHost = (hostname: string): boolean =>
	hostname === 'localhost' ||
	hostname.endsWith('.localhost') ||
	hostname.endsWith('.local') ||
	!hostname.includes('.') ||
	/^(127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^\[/.test(hostname);
