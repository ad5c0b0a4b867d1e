import { summarize, type Row } from './row.ts';

const header = ['What', 'Ours', 'Compared with', 'Theirs', 'Ratio', 'Spread', 'Better', 'Runs'];

/** The rows as a Markdown table. */
export function toTable(rows: Row[]): string {
	const lines = [header, header.map(() => '---'), ...rows.map(toCells)];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toCells(row: Row): string[] {
	const { ours, theirs, ratio, lowestRatio, highestRatio } = summarize(row);
	return [
		row.what,
		`${toFigure(ours)} ${row.unit}`,
		row.against,
		`${toFigure(theirs)} ${row.unit}`,
		`**${ratio.toFixed(2)}**`,
		`${lowestRatio.toFixed(2)} to ${highestRatio.toFixed(2)}`,
		row.better,
		String(row.runs.length),
	];
}

/** Whole numbers as they are, others with three digits that count. */
export const toFigure = (value: number): string =>
	Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
