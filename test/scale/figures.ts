import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(__dirname, 'RESULTS.md');

/**
 * Writes the figures of a run into RESULTS.md, in place of those of the run before, between two marks with this name.
 *
 * @param name of the place
 * @param figures by what they count, in the order in which they are shown
 */
export function writeFigures(name: string, figures: Record<string, number | string>): void {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
	const text = readFileSync(file, 'utf8');
	const [from, to] = [text.indexOf(begin), text.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`RESULTS.md has no place for "${name}"`);
	const width = Math.max(...Object.keys(figures).map(({ length }) => length), 4);
	const value = Math.max(...Object.values(figures).map((one) => String(one).length), 3);
	const row = (left: string, right: string) => `| ${left.padEnd(width)} | ${right.padEnd(value)} |`;
	const table = [
		row('What', ''),
		`| ${'-'.repeat(width)} | ${'-'.repeat(value)} |`,
		...Object.entries(figures).map(([what, figure]) => row(what, String(figure))),
	];
	writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table.join('\n')}\n\n${text.slice(to)}`);
}
