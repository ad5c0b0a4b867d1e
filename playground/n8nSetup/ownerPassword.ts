import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Of playgrounds that were started before each had a password of its own. */
const earlier = 'MapleAndMug2026';

/**
 * The password of the playground's n8n: random, made at the first start and kept beside n8n's data. One that everybody
 * can read would let in any page whose name leads to this machine.
 */
export function ownerPasswordIn(dataDir: string): string {
	const file = path.join(dataDir, 'owner-password');
	if (existsSync(file)) return readFileSync(file, 'utf8').trim();
	if (existsSync(path.join(dataDir, '.n8n', 'database.sqlite'))) return earlier;
	// n8n asks for a capital letter and a digit.
	const password = `M1${randomBytes(12).toString('base64url')}`;
	mkdirSync(dataDir, { recursive: true });
	writeFileSync(file, `${password}\n`, { mode: 0o600 });
	return password;
}
