import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The scripts are ES modules without types: they are asked in a process of their own. */
const outlooks = (cases: Array<[number, number]>): string[] => {
	const script = `
		const { outlook } = await import('./scripts/progress.mjs');
		console.log(JSON.stringify(${JSON.stringify(cases)}.map(([share, elapsedMs]) => outlook(share, elapsedMs))));
	`;
	const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
	return JSON.parse(output.toString()) as string[];
};

it('an install says how far it is, and how long it takes if it goes on like this', () => {
	expect(
		outlooks([
			[0, 60_000],
			[0.03, 60_000],
			[0.5, 2_000],
			[0.25, 60_000],
			[0.64, 130_000],
			[0.5, 20_000],
			[0.9, 90_000],
			[1, 300_000],
		]),
	).toEqual([
		'',
		', 3 %',
		', 50 %',
		', 25 %, about 3 min left',
		', 64 %, about 2 min left',
		', 50 %, less than a minute left',
		', 90 %, nearly there',
		', 100 %, nearly there',
	]);
});
