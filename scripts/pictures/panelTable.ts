import type { Heights } from './earlier.ts';
import type { Panel } from './panels.ts';

const intro = `# Panels

Each panel as it is when its node was just placed, in n8n's editor at 1440x900, with one credential of each kind in n8n.
Written by \`npm run pictures -- panels\`, which opens every operation of every node; nothing of it is written by hand.

- **Height**: to the end of the last field, in pixels. What is below the visible part can be left alone.
- **Before**: the same in the version of 22 November 2026 (c5e237f), in which a merchant tried every panel
  ([the review](review.md)); empty where it had no such operation. [Pictures of both](#before-and-after) are below.
- **Red when placed**: what n8n marks red, because it has to be filled in. \`Messenger Credential\` is red where a node
  takes two credentials: n8n chooses one by itself, the newest, and never a second one.
- **Red out of sight**: what of that is below the visible part.
`;

/** What was measured, as a page of the documentation. */
export function toTable(panels: Panel[], earlier: Heights): string {
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
	const reviewed = nodes.filter((node) =>
		panels.some(({ words, slug }) => words.node === node && slug in earlier),
	);
	return [
		intro,
		`${summary}\n`,
		...nodes.map((node) => toSection(node, panels, earlier)),
		toPictures(
			'Before and after',
			'Each panel that there was, on the left as it was and on the right as it is.',
			reviewed,
		),
		toPictures('Light and dark', 'Each panel in both of the colours that n8n has.', nodes),
	].join('\n');
}

/** As `contactSheets.ts` calls them. */
function toPictures(heading: string, about: string, nodes: string[]): string {
	const name = heading.toLowerCase().replaceAll(' ', '-');
	const pictures = nodes.map(
		(node) =>
			`![${node}, ${heading.toLowerCase()}](images/panels/${name}-${node.toLowerCase().replaceAll(' ', '-')}.webp)`,
	);
	return `## ${heading}\n\n${about}\n\n${pictures.join('\n\n')}\n`;
}

function toSection(node: string, panels: Panel[], earlier: Heights): string {
	const rows = panels
		.filter(({ words }) => words.node === node)
		.map(({ words, slug, height, visible, red, redBelow }) => [
			[words.resource, words.operation].filter(Boolean).join(': ') || node,
			toHeight(earlier[slug], visible),
			toHeight(height, visible),
			red.join(', ') || '-',
			redBelow.join(', ') || '-',
		]);
	const table = [['Operation', 'Before', 'Height', 'Red when placed', 'Red out of sight'], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]!.length)));
	const lines = table.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
	);
	lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
	return `## ${node}\n\n${lines.join('\n')}\n`;
}

const toHeight = (height: number | undefined, visible: number): string => {
	if (height === undefined) return '';
	return height > visible ? `**${height}**` : String(height);
};
