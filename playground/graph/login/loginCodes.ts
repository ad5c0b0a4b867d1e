import { randomBytes } from 'node:crypto';

import type { World } from '../../world/world.ts';

import { GraphError } from '../api/errors.ts';

interface LoginCode {
	redirectUri: string;
	permissions: string[];
	expiresAt: Date;
	used: boolean;
}

const lifetimeMs = 10 * 60_000;

/** What the login dialog hands to the app, to be exchanged for a token once. */
export class LoginCodes {
	private readonly codes = new Map<string, LoginCode>();
	private readonly world: World;

	constructor(world: World) {
		this.world = world;
	}

	reset(): void {
		this.codes.clear();
	}

	issue(redirectUri: string, permissions: string[]): string {
		const code = `AQ${randomBytes(90).toString('base64url')}`;
		const expiresAt = new Date(this.world.clock.now().getTime() + lifetimeMs);
		this.codes.set(code, { redirectUri, permissions, expiresAt, used: false });
		return code;
	}

	/**
	 * What was granted with this code.
	 *
	 * @throws GraphError 100 with 36007 (expired), 36008 (another redirect_uri) or 36009 (used or unknown)
	 */
	redeem(value: string, redirectUri: string): string[] {
		const code = this.codes.get(value);
		if (!code) throw refused('Invalid verification code format.', 36009);
		if (code.redirectUri !== redirectUri) {
			throw refused(
				'Error validating verification code. Please make sure your redirect_uri is identical to the one you ' +
					'used in the OAuth dialog request',
				36008,
			);
		}
		if (code.used) throw refused('This authorization code has been used.', 36009);
		if (code.expiresAt <= this.world.clock.now())
			throw refused('This authorization code has expired.', 36007);
		code.used = true;
		return code.permissions;
	}
}

const refused = (message: string, subcode: number) => new GraphError(message, { code: 100, subcode });
