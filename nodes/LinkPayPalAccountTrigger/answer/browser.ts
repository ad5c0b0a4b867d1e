import { createHash, randomBytes } from 'node:crypto';

import type { IWebhookFunctions } from 'n8n-workflow';

import { headerText } from '../../core/webhook/requestText';
import { loginLifetimeMs } from '../../linking/login';

const cookieName = 'payPalLogin';
const written = /^[\w-]{43}$/;

/** What a browser is known by from the beginning of a login to its end, and nobody else knows. */
export class Browser {
	private constructor(
		private readonly secret: string,
		/** Whether it has come with it. */
		readonly isKnown: boolean,
		private readonly name: string,
	) {}

	/** The one that has sent this request. It keeps what it has: several logins may go on in it. */
	static of(context: IWebhookFunctions, ownUrl: string): Browser {
		const name = nameFor(ownUrl);
		const secret = cookiesIn(headerText(context, 'cookie')).get(name);
		return secret !== undefined && written.test(secret)
			? new Browser(secret, true, name)
			: new Browser(randomBytes(32).toString('base64url'), false, name);
	}

	/** Tells browsers apart, and says nothing of the secret. */
	get fingerprint(): string {
		return createHash('sha256').update(this.secret).digest('base64url');
	}

	/** Makes the browser keep it until the login ends. */
	remember(): Record<string, string> {
		return this.header(this.secret, loginLifetimeMs / 1000);
	}

	/** Makes the browser forget it: what began with it has ended. */
	forget(): Record<string, string> {
		return this.header('', 0);
	}

	/**
	 * With `__Host-` no other host can set it, not even one of the same domain. `Lax`: it comes along from PayPal, by a
	 * link, and from no page that only loads ours inside of itself.
	 */
	private header(value: string, seconds: number): Record<string, string> {
		const secure = this.name === cookieName ? '' : '; Secure';
		const cookie = `${this.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
		return { 'Set-Cookie': cookie };
	}
}

/** Browsers take that prefix only from https. */
const nameFor = (ownUrl: string): string =>
	new URL(ownUrl).protocol === 'https:' ? `__Host-${cookieName}` : cookieName;

/** By name; of two with the same one, the first. */
function cookiesIn(header = ''): Map<string, string> {
	const pairs = header.split(';').map((pair): [string, string] => {
		const at = pair.indexOf('=');
		return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
	});
	return new Map(pairs.reverse());
}
