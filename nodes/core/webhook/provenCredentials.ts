import type { IWebhookFunctions } from 'n8n-workflow';

import { RecentMemory } from '../recentMemory';
import { scopeOf } from './receive';

/** What was changed in a credential is noticed within this time. */
const keptForMs = 60_000;
const mostKept = 100;

/**
 * The credentials by which triggers have lately proven deliveries. Outside of an execution n8n makes a V8 isolate for
 * each credential that it reads (`getDecrypted` in n8n's credentials-helper.js, n8n 2.40): that costs more than
 * everything else a trigger does with a delivery.
 */
export class ProvenCredentials<Credentials> {
	private readonly recent = new RecentMemory<string, Credentials>(mostKept, keptForMs);

	/**
	 * Proves a delivery by the credential that has proven one within the last minute, if there is one. What that refuses
	 * is looked at again with the credential as it is by now: nothing is refused by one that is out of date.
	 *
	 * @param read has n8n read the credential of the trigger
	 */
	async prove<Verdict extends { ok: boolean }>(
		context: IWebhookFunctions,
		read: () => Promise<Credentials>,
		prove: (credentials: Credentials) => Verdict | Promise<Verdict>,
	): Promise<{ verdict: Verdict; credentials: Credentials }> {
		const key = keyOf(context);
		const known = key === undefined ? undefined : this.recent.get(key);
		const earlier = known && { verdict: await prove(known), credentials: known };
		if (earlier?.verdict.ok) return earlier;
		const credentials = await read();
		if (earlier && isSame(earlier.credentials, credentials)) return earlier;
		const verdict = await prove(credentials);
		if (verdict.ok && key !== undefined) this.recent.set(key, credentials);
		return { verdict, credentials };
	}
}

/** While a merchant tries the workflow out, a change is to show at once. */
function keyOf(context: IWebhookFunctions): string | undefined {
	if (context.getMode() === 'manual') return undefined;
	const { credentials, parameters } = context.getNode();
	return JSON.stringify([scopeOf(context), credentials, parameters]);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
