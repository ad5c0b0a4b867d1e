import { readFileSync } from 'node:fs';
import path from 'node:path';

import { conformanceData } from './conformanceData';
import type { RecordedCall } from './graphRecorder';

interface Param {
	name: string;
	required: boolean;
	enum?: string[];
}

interface Spec {
	page_edges: Array<{ method: string; edge: string; params: Param[] }>;
}

const specFile = 'fixtures/messenger/spec/page-messaging-edges.v25.json';

/** Parameters of every edge, which the description of a single one leaves out. */
const general = ['fields', 'limit', 'after', 'appsecret_proof'];

/**
 * How a call differs from Meta's own description of its edge of the Page: nothing is right. Nothing is found where the
 * description is not at hand: a test that shows nothing else needs `itWithVendorData`.
 */
export function complaintsAbout({ method, path: callPath, query, body }: RecordedCall): string[] {
	if (!conformanceData) return [];
	const spec = JSON.parse(readFileSync(path.join(conformanceData, specFile), 'utf8')) as Spec;
	const edge = callPath.split('/').at(-1)!;
	const described = spec.page_edges.find(
		(candidate) => candidate.method === method && candidate.edge === edge,
	);
	if (!described) return [`there is no ${method} ${edge}`];
	const ownQuery = Object.entries(query).filter(([name]) => !general.includes(name));
	const given: Record<string, unknown> = { ...Object.fromEntries(ownQuery), ...body };
	const missing = described.params
		.filter(({ name, required }) => required && given[name] === undefined)
		.map(({ name }) => `${name} is missing`);
	const wrong = Object.entries(given).flatMap(([name, value]) => {
		const param = described.params.find((candidate) => candidate.name === name);
		if (!param) return [`${name} is unknown`];
		const values = param.enum === undefined ? [] : String(value).split(',');
		// Meta's guides write sender actions in lower case, its description in capitals.
		return values
			.filter((word) => !param.enum!.some((allowed) => allowed.toLowerCase() === word.toLowerCase()))
			.map((word) => `${name} can't be ${word}`);
	});
	return [...missing, ...wrong];
}
