import { send, type Answer } from './http.ts';

export interface PageKeys {
	/** e.g. `https://graph.facebook.com/v26.0` */
	baseUrl: string;
	pageId: string;
	accessToken: string;
}

/** A Page's Graph API as the questions use it. */
export class Page {
	readonly id: string;
	private readonly keys: PageKeys;

	constructor(keys: PageKeys) {
		this.keys = keys;
		this.id = keys.pageId;
	}

	/** @param path below the version, query included */
	async call(method: string, path: string, body?: object): Promise<Answer> {
		const headers = {
			authorization: `Bearer ${this.keys.accessToken}`,
			'content-type': 'application/json',
		};
		return await send(method, `${this.keys.baseUrl}${path}`, headers, body && JSON.stringify(body));
	}
}

/** e.g. `400 100/2018001`, or `200`. */
export function toldByGraph({ status, body }: Answer): string {
	const { error } = (body ?? {}) as { error?: { code: number; error_subcode?: number } };
	if (!error) return String(status);
	return `${status} ${error.code}${error.error_subcode ? `/${error.error_subcode}` : ''}`;
}
