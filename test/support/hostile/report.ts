import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Memory } from './n8nProcess';
import type { Door, HostileRequest } from './request';
import type { Answer } from './send';

/** 503 with these words is an answer of ours: what could not be asked at PayPal right now is to come again. */
const deliberate = /Try again later|Still working on an earlier delivery/;

const isPostponed = ({ status, text }: Answer): boolean => status === 503 && deliberate.test(text);

/** Express's own page: n8n has not come as far as a workflow, which it always answers for in JSON. */
const isBeforeAnyWorkflow = ({ text }: Answer): boolean => text.includes('<pre>Internal Server Error</pre>');

/** Says that something has broken. */
export const isBroken = (answer: Answer): boolean =>
	answer.status === 'silence' ||
	(typeof answer.status === 'number' && answer.status >= 500 && !isPostponed(answer));

/**
 * n8n reads all XML before any node does, with one parser (`body-parser.js`), which now and then never comes to an end
 * after text that is none: the same request again may be answered.
 */
const isLostInXml = ({ status }: Answer, { headers }: HostileRequest): boolean =>
	status === 'silence' &&
	headers.some(([name, value]) => name.toLowerCase() === 'content-type' && /xml/i.test(value));

/** Counts what came back from each door. */
export class Report {
	private readonly counts = new Map<string, number>();
	private readonly wrong: string[] = [];
	private readonly memory: Array<[what: string, Memory]> = [];

	constructor(private readonly plan: { count: number; seed: number; taps: number }) {}

	/** @param breaksBareNode whether n8n's own node breaks over the same */
	add(request: HostileRequest, answer: Answer, breaksBareNode: boolean): void {
		const { door, method, target, headers, body, manner } = request;
		const isOfN8n =
			isBroken(answer) && (breaksBareNode || isBeforeAnyWorkflow(answer) || isLostInXml(answer, request));
		const status = String(answer.status);
		const kind = isOfN8n
			? `${status}, as n8n's own node`
			: isPostponed(answer)
				? `${status}, on purpose`
				: status;
		const key = `${door} ${kind}`;
		this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
		if (!isBroken(answer) || isOfN8n) return;
		const beginning = JSON.stringify({ headers, body: body.subarray(0, 200).toString('latin1'), manner });
		this.wrong.push(
			`${status} ${door} ${method} ${target.slice(0, 300)} ${beginning.slice(0, 1_500)}: ${answer.text.slice(-200)}`,
		);
	}

	/** Answers that say that something has broken. */
	unwanted(): string[] {
		return this.wrong.slice(0, 20);
	}

	remember(what: string, memory: Memory): void {
		this.memory.push([what, memory]);
	}

	/** How many times the heap of the first plateau the last one is. */
	growth(): number {
		const used = this.memory.map(([, { heapUsed }]) => heapUsed);
		return used.length < 2 ? 1 : used.at(-1)! / used[0]!;
	}

	write(): void {
		const { count, seed, taps } = this.plan;
		const rows = [...this.counts].sort().map(([key, times]) => {
			const [door = '', ...kind] = key.split(' ');
			return `| ${door as Door} | ${kind.join(' ')} | ${times} |`;
		});
		const inMega = (bytes: number) => (bytes / 1_048_576).toFixed(1);
		const plateaus = this.memory.map(
			([what, { heapUsed, external, rss }]) =>
				`| ${what} | ${inMega(heapUsed)} | ${inMega(external)} | ${inMega(rss)} |`,
		);
		const text = [
			'# Hostile doors',
			`Written by \`npm run test:doors\`: ${count} requests from seed ${seed}, and ${taps} taps on one pay link.`,
			['| Door | Answer | Times |', '| --- | --- | --- |', ...rows].join('\n'),
			[
				'| Memory of n8n, in MB | heap | external | resident |',
				'| --- | --- | --- | --- |',
				...plateaus,
			].join('\n'),
		].join('\n\n');
		const root = path.resolve(__dirname, '..', '..', '..');
		const file = path.join(root, 'test', 'e2e', 'hostileDoors.RESULTS.md');
		writeFileSync(file, `${text}\n`);
		const prettier = path.join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
		execFileSync(process.execPath, [prettier, '--write', file], { cwd: root });
	}
}
