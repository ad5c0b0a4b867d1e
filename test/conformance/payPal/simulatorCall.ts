import type { Answer, PayPalApp } from '../../support/payPalApp';
import { validateResponse } from '../../support/payPalOpenApi';

export type Call = (
	method: string,
	path: string,
	body?: unknown,
	headers?: Record<string, string>,
) => Promise<Answer>;

/** Calls the simulated PayPal and holds every answer to PayPal's OpenAPI, where that is at hand. */
export function checkedCall(app: PayPalApp): Call {
	return async (method, path, body, headers) => {
		const answer = await app.call(method, path, body, headers);
		const call = `${method} ${path} ${answer.status}`;
		const problems = validateResponse(method, path, answer.status, answer.body);
		expect({ call, problems }).toEqual({ call, problems: [] });
		return answer;
	};
}

export function issuesIn({ body }: Answer): string[] {
	return (body?.details ?? []).map((detail: { issue: string }) => detail.issue);
}
