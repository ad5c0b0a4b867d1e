/** `npm run bench`: one table, written to RESULTS.md. `npm run bench -- calls` measures a part and writes nothing. */
import { describeMachine } from './machine.ts';
import { measureManyMessages } from './manyMessages.ts';
import { openPackage, type PackageUnderTest } from './packageUnderTest.ts';
import { toReport, writeReport } from './results.ts';
import type { Row } from './row.ts';
import { measureThroughput } from './throughput/throughput.ts';
import { measureVendorCalls } from './vendorCalls.ts';
import { measureVerification } from './verification.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const parts: Record<string, { what: string; measure: (underTest: PackageUnderTest) => Promise<Row[]> }> = {
	calls: { what: 'Counting calls to PayPal', measure: measureVendorCalls },
	verification: { what: 'Timing the verifiers', measure: measureVerification },
	messages: {
		what: 'Sending a thousand messages, also one at a time (three to four minutes)',
		measure: measureManyMessages,
	},
	throughput: {
		what: 'Sending deliveries through a real n8n (two to three minutes)',
		measure: async ({ tarball }) => await measureThroughput(tarball, say),
	},
};

async function main(wanted: string[]): Promise<void> {
	const unknown = wanted.filter((name) => !parts[name]);
	if (unknown.length > 0)
		throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
	const machine = describeMachine();
	const underTest = await openPackage();
	const rows: Row[] = [];
	for (const [name, { what, measure }] of Object.entries(parts)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		say(`${what} ...`);
		rows.push(...(await measure(underTest)));
	}
	const report = await toReport(rows, machine);
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
