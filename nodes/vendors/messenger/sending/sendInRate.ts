import type { IDataObject } from 'n8n-workflow';

import { toGraphRoot } from '../credentials/credentials';
import { graphFailureOf, toNodeApiError, type GraphFailure } from '../errors/errors';
import { rateOf, type PageRate, type SendKind } from '../api/rate';
import type { GraphRequest, Graph } from '../api/graph';

/** How long the Page rests after each refusal that names no time of its own. */
const restsMs = [1000, 2000, 4000];

/**
 * Calls that the Page, or the app, has made too often: refused before anything happened, so that the same
 * call can be made again. The subcode is the limit of one second; others are warnings about what is sent.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
const throttleCodes = [4, 613, 80001, 80006];
const perSecondSubcode = 2534040;

/** A call to the Graph API that waits for its turn, and is made again when it came too early. */
export async function inRate(graph: Graph, kind: SendKind, request: GraphRequest): Promise<IDataObject> {
	const credentials = await graph.credentials();
	const rate = rateOf(toGraphRoot(credentials), credentials.pageId);
	for (let refusals = 0; ; refusals++) {
		if (rate.minutesClosed() === 0) await rate.turn(kind);
		if (rate.minutesClosed() > 0)
			throw toNodeApiError(graph.context.getNode(), heldBack(rate.minutesClosed()));
		const answer = await graph.request(request).then(
			(body) => ({ body }),
			(error: unknown) => ({ error }),
		);
		if ('body' in answer) return answer.body;
		if (!rest(rate, graphFailureOf(answer.error), refusals)) throw answer.error;
	}
}

/** @returns whether the call may be made again */
function rest(rate: PageRate, failure: GraphFailure | undefined, refusals: number): boolean {
	const { code = 0, subcode = perSecondSubcode, minutesToWait: minutes, mayHaveBeenSent } = failure ?? {};
	if (!throttleCodes.includes(code) || subcode !== perSecondSubcode || mayHaveBeenSent) return false;
	if (minutes || refusals >= restsMs.length) return false;
	rate.pause(restsMs[refusals]!);
	return true;
}

const heldBack = (minutes: number): GraphFailure => ({
	kind: 'rate-limit',
	message: 'There were too many calls for your Page, so Facebook accepts no more for now',
	description: `Nothing was sent, because calls in the meantime make it longer. Facebook expects to accept calls again in ${minutes} minutes.`,
	minutesToWait: minutes,
	mayHaveBeenSent: false,
});
