/**
 * The text of one member of a JSON object, byte for byte as it was sent.
 * PayPal checks the signature over what the caller spliced in, not over what it parsed.
 *
 * @param json text that is known to be JSON with an object on top
 */
export function rawMember(json: string, name: string): string | undefined {
	const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
	let depth = 0;
	let key: string | undefined;
	let start = -1;
	for (let token = tokens.exec(json); token; token = tokens.exec(json)) {
		const [text] = token;
		if (depth === 1 && start >= 0 && (text === ',' || text === '}'))
			return json.slice(start, token.index).trim();
		if (depth === 1 && text === ':' && key === name) start = tokens.lastIndex;
		if (depth === 1 && text.startsWith('"') && start < 0) key = JSON.parse(text) as string;
		if (text === '{' || text === '[') depth++;
		if (text === '}' || text === ']') depth--;
	}
	return undefined;
}
