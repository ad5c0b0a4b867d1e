import type { Params } from './call.ts';

/** A request, and one of a batch. */
export interface GraphRequest {
	method: string;
	/** Below `/graph.facebook.com/`. */
	path: string;
	params: Params;
	/** From the Authorization header. */
	bearer?: string;
}

export interface GraphAnswer {
	status: number;
	headers: Record<string, string>;
	body: unknown;
}
