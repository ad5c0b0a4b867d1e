/** The doors of the shop: what anybody on the internet can reach. */
export const doors = ['messenger', 'payPal', 'link', 'waiting'] as const;

export type Door = (typeof doors)[number];

/** One request as it goes over the wire, however wrong it is. */
export interface HostileRequest {
	door: Door;
	method: string;
	/** Path and query, not encoded any further. */
	target: string;
	/** In their order; a name may come twice, also Host. */
	headers: Array<[name: string, value: string]>;
	body: Buffer;
	/** What the sender does besides sending all of it and waiting. */
	manner: 'whole' | 'chunked' | 'hangs up' | 'promises more';
}

/** What strangers may know, and change before they send it. */
export interface Known {
	/** Path and query of each door. */
	addresses: Record<Door, string>;
	host: string;
	/** What a buyer's link carries. */
	payLink: string;
	/** A delivery each vendor has really made. */
	messenger: { headers: Record<string, string>; body: Buffer };
	payPal: { headers: Record<string, string>; body: Buffer };
}

/** The bytes of it. A length is promised in its headers unless there is none to promise. */
export function toBytes({ method, target, headers, body, manner }: HostileRequest): Buffer {
	const framing: Array<[string, string]> =
		manner === 'chunked'
			? [['transfer-encoding', 'chunked']]
			: [['content-length', String(manner === 'promises more' ? body.length + 1_000 : body.length)]];
	const lines = [...headers, ...framing, ['connection', 'close']].map(([name, value]) => `${name}: ${value}`);
	const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
	return Buffer.concat([head, manner === 'chunked' ? inChunks(body) : body]);
}

function inChunks(body: Buffer): Buffer {
	const size = Math.max(1, Math.ceil(body.length / 3));
	const parts: Buffer[] = [];
	for (let from = 0; from < body.length; from += size) {
		const part = body.subarray(from, from + size);
		parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
	}
	return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
