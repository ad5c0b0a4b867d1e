import { randomBytes } from 'node:crypto';

/**
 * The headers of a Graph API answer, as recorded from the real one.
 *
 * @param version the Graph version that answers, e.g. `v26.0`
 * @param pageId the Page whose rate limit the call counts against, when there is one
 * @param usage how much of it is used: https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
export function graphHeaders(answer: {
	version: string;
	traceId: string;
	pageId?: string;
	usage?: { callCount: number; regainMinutes: number; appCallCount?: number };
}): Record<string, string> {
	const { callCount, regainMinutes, appCallCount } = answer.usage ?? { callCount: 1, regainMinutes: 0 };
	const usage = {
		type: 'messenger',
		call_count: callCount,
		total_cputime: 1,
		total_time: 1,
		estimated_time_to_regain_access: regainMinutes,
	};
	return {
		'content-type': 'application/json; charset=UTF-8',
		vary: 'Origin',
		...(answer.pageId && { 'x-business-use-case-usage': JSON.stringify({ [answer.pageId]: [usage] }) }),
		...(appCallCount !== undefined && {
			'x-app-usage': JSON.stringify({ call_count: appCallCount, total_time: 1, total_cputime: 1 }),
		}),
		'access-control-allow-origin': '*',
		'facebook-api-version': answer.version,
		'strict-transport-security': 'max-age=15552000; preload',
		pragma: 'no-cache',
		'cache-control': 'private, no-cache, no-store, must-revalidate',
		expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
		'x-fb-request-id': answer.traceId,
		'x-fb-trace-id': randomBytes(9).toString('base64').slice(0, 11),
		'x-fb-rev': '1018678277',
		'x-fb-debug': randomBytes(64).toString('base64'),
	};
}
