import type { Panel } from './panels.ts';

const intro = `# Panels

Each panel as it is when its node was just placed, in n8n's editor at 1440x900, with one credential of each kind in n8n.
Written by \`npm run pictures -- panels\`, which opens every operation of every node; nothing of it is written by hand.

- **Height**: to the end of the last field, in pixels. What is below the visible part can be left alone.
- **Red when placed**: what n8n marks red, because it has to be filled in. \`Messenger Credential\` is red where a node
  takes two credentials: n8n chooses one by itself, the newest, and never a second one.
- **Red out of sight**: what of that is below the visible part.
`;

/** What was measured, as a page of the documentation. */
export function toTable(panels: Panel[]): string {
	const visible = Math.min(...panels.map((panel) => panel.visible));
	const higher = panels.filter(({ height }) => height > visible);
	const unseen = panels.filter(({ redBelow }) => redBelow.length > 0);
	const summary = [
		`${panels.length} panels, of which ${visible} pixels are visible.`,
		`${panels.length - higher.length} fit, ${higher.length} go on below.`,
		unseen.length === 0
			? 'Everything that has to be filled in is in sight on all of them.'
			: `On ${unseen.length}, something that has to be filled in is out of sight.`,
	].join('\n');
	const nodes = [...new Set(panels.map(({ words }) => words.node))];
	return [intro, `${summary}\n`, ...nodes.map((node) => toSection(node, panels))].join('\n');
}

function toSection(node: string, panels: Panel[]): string {
	const rows = panels
		.filter(({ words }) => words.node === node)
		.map(({ words, height, visible, red, redBelow }) => [
			[words.resource, words.operation].filter(Boolean).join(': ') || node,
			height > visible ? `**${height}**` : String(height),
			red.join(', ') || '-',
			redBelow.join(', ') || '-',
		]);
	const table = [['Operation', 'Height', 'Red when placed', 'Red out of sight'], ...rows];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)));
	const lines = table.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
	);
	lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
	return `## ${node}\n\n${lines.join('\n')}\n`;
}
