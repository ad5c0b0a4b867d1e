/**
 * `npm run bench`: one table, written to RESULTS.md. `npm run bench -- calls` measures a part and writes nothing; with
 * `--quick` everything is tiny, which shows that it runs and nothing else.
 */
import { describeMachine } from './machine.ts';
import { openPackage } from './packageUnderTest.ts';
import { parts } from './parts.ts';
import { toReport, writeReport } from './results.ts';
import type { Row } from './row.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const quick = '--quick';

async function main(args: string[]): Promise<void> {
	const isQuick = args.includes(quick);
	const wanted = args.filter((arg) => arg !== quick);
	const unknown = wanted.filter((name) => !parts[name]);
	if (unknown.length > 0)
		throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
	const machine = describeMachine();
	const underTest = await openPackage();
	const rows: Row[] = [];
	for (const [name, { what, measure, isExtra }] of Object.entries(parts)) {
		if (wanted.length > 0 ? !wanted.includes(name) : isExtra) continue;
		say(`${what} ...`);
		const startMs = performance.now();
		rows.push(...(await measure(underTest, { isQuick, isAlone: wanted.length > 0, say })));
		say(`  ${name}: ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
	}
	const report = await toReport(rows, machine);
	if (isQuick) {
		say(`${rows.length} rows, each tiny: nothing to read from.`);
		return;
	}
	say(`\n${report}`);
	if (wanted.length === 0) writeReport(report);
}

try {
	await main(process.argv.slice(2));
	process.exit(0);
} catch (error) {
	process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exit(1);
}
