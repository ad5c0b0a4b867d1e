import type { IDataObject, IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';

import { triggerPath } from '../../../../vendors/messenger/events/callback';
import type { TokenDetails } from '../../../../vendors/messenger/credentials/credentialTest';
import { graphFailureOf } from '../../../../vendors/messenger/errors/errors';
import { lastDeliveryOf } from '../../../../vendors/messenger/events/lastDelivery';
import { usesLogin } from '../../../../vendors/messenger/login/login';
import { minutesToWait } from '../../../../vendors/messenger/api/rate';
import { readAnyAppSubscription, readPageFields } from '../../../../vendors/messenger/events/subscriptions';
import { graphOf } from '../../../../vendors/messenger/api/graph';
import { toVerifyToken } from '../../../../vendors/messenger/events/verifyToken';
import type { Answer, Listener, SetupFacts } from './facts';

/** Asks Facebook, and the webhook address it knows, for everything that decides whether messages arrive. */
export async function gatherFacts(context: IExecuteFunctions): Promise<SetupFacts> {
	const graph = graphOf(context);
	const { pageId, appId } = await graph.credentials();
	let headers: IDataObject = {};
	const read = async (path: string[], query: IDataObject): Promise<IDataObject> =>
		await graph.get(path, { query, onHeaders: (answered) => (headers = { ...headers, ...answered }) });
	// First, because a kept token that is refused is replaced by a call in the name of the Page.
	const page = await attempt(async () => await read(['me'], { fields: 'id,name' }));
	const pageToken = await attempt(async () => await graph.pageAccessToken());
	const token = await attempt(async () => {
		const { data } = await read(['debug_token'], { input_token: 'value' in pageToken && pageToken.value });
		return (data ?? {}) as TokenDetails;
	});
	const subscription = await attempt(async () => await readAnyAppSubscription(graph));
	const pageFields = await attempt(async () => await readPageFields(graph));
	const hasGetStarted = await attempt(async () => {
		const { data } = await read([pageId, 'messenger_profile'], { fields: 'get_started' });
		return ((data ?? []) as IDataObject[])[0]?.get_started !== undefined;
	});
	const callbackUrl = 'value' in subscription ? subscription.value?.callbackUrl : undefined;
	const minutes = minutesToWait(headers, pageId);
	return {
		now: new Date(),
		pageId,
		appId,
		instanceUrl: context.getInstanceBaseUrl(),
		usesLogin: usesLogin(context),
		access: 'failure' in pageToken ? pageToken : { value: true },
		token: 'failure' in pageToken ? pageToken : token,
		page: page as SetupFacts['page'],
		subscription,
		...(callbackUrl && { listener: await askWhoListens(context, callbackUrl) }),
		pageFields,
		hasGetStarted,
		lastDelivery: lastDeliveryOf(appId),
		...(minutes && { minutesToWait: minutes }),
	};
}

async function attempt<T>(ask: () => Promise<T>): Promise<Answer<T>> {
	return await ask().then(
		(value) => ({ value }),
		(error: Error & { description?: string | null }) => ({
			failure: graphFailureOf(error) ?? {
				kind: 'token' as const,
				message: error.message,
				description: error.description ?? "Open this node's credential, correct it and test it.",
			},
		}),
	);
}

/** Does what Facebook does to verify an address. Only a Messenger Trigger of the same app knows the token. */
async function askWhoListens(context: IExecuteFunctions, callbackUrl: string): Promise<Listener> {
	const { appSecret, pageId } = await graphOf(context).credentials();
	const owners = [{ path: triggerPath(callbackUrl) ?? '' }, { pageId }];
	let last: Listener = 'unreachable';
	for (const owner of owners) {
		last = await shakeHands(context, callbackUrl, toVerifyToken(appSecret, owner));
		if (last !== 'somebody-else') return last;
	}
	return last;
}

async function shakeHands(context: IExecuteFunctions, url: string, verifyToken: string): Promise<Listener> {
	const challenge = '1158201444';
	const answer = (await context.helpers
		.httpRequest({
			method: 'GET',
			url,
			qs: { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge },
			encoding: 'text',
			timeout: 10_000,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		})
		.catch(() => undefined)) as IN8nHttpFullResponse | undefined;
	if (!answer) return 'unreachable';
	if (answer.statusCode === 404) return 'nobody';
	return answer.statusCode === 200 && String(answer.body) === challenge ? 'trigger' : 'somebody-else';
}
