import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { textIn } from '../../core/guards';
import { OnceAtATime } from '../../core/onceAtATime';
import { RecentMemory } from '../../core/recentMemory';
import { withoutUndefined } from '../../core/withoutUndefined';
import { graphOf } from '../../vendors/messenger/api/graph';
import type { MessengerEvent } from '../../vendors/messenger/events/events';

/** Facebook gives a delivery up after about five seconds. */
const timeoutMs = 2_000;
const keptMs = 24 * 60 * 60_000;
/** So long nobody asks again about somebody who has no name for us. */
const restMs = 10 * 60_000;

const names = new RecentMemory<string, IDataObject>(2_000, keptMs);
const nameless = new RecentMemory<string, true>(2_000, restMs);
const asking = new OnceAtATime<IDataObject>();

/**
 * First and last name of whom an event is from, as far as Facebook tells them. Asked once for each person, and kept in
 * this process for a day. Without an answer there is no name: the event counts more.
 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile
 */
export async function readName(
	context: IWebhookFunctions,
	{ pageId, psid }: Pick<MessengerEvent, 'pageId' | 'psid'>,
): Promise<IDataObject> {
	if (!psid) return {};
	const key = `${pageId} ${psid}`;
	const known = names.get(key);
	if (known || nameless.has(key)) return known ?? {};
	try {
		const name = await asking.do(key, async () => await ask(context, psid));
		names.set(key, name);
		return name;
	} catch {
		nameless.set(key, true);
		return {};
	}
}

async function ask(context: IWebhookFunctions, psid: string): Promise<IDataObject> {
	const { first_name, last_name } = await graphOf(context).get([psid], {
		query: { fields: 'first_name,last_name' },
		purpose: 'profile',
		timeoutMs,
	});
	return withoutUndefined({ firstName: textIn(first_name), lastName: textIn(last_name) });
}
