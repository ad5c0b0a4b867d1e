/** Whatever the JSON holds. */
export type Parsed = ReturnType<JSON['parse']>;

export interface Answer {
	status: number;
	/** Parsed; undefined where there is none, text where it is not JSON. */
	body: Parsed;
}

/** One request on a connection of its own. */
export async function send(
	method: string,
	url: string,
	headers: Record<string, string>,
	body?: string,
): Promise<Answer> {
	const response = await fetch(url, {
		method,
		headers: { connection: 'close', ...headers },
		...(body !== undefined && { body }),
	});
	const text = await response.text();
	try {
		return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as Parsed) };
	} catch {
		return { status: response.status, body: text };
	}
}
