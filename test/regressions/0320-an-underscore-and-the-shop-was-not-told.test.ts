import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; type: string; parameters: { message?: string; text?: string } }>;
}

const folder = path.join(__dirname, '../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** What stands in code, Telegram takes as it is. */
const code = /```[^]*?```|`[^`]*`/g;
const expression = /\{\{\s*(.*?)\s*\}\}/g;

/** Figures, times and IDs, and lines of these: nothing that a person has put into words. */
const inFigures =
	/^\$json\.(?:(?:amount|payment\.amount)\.(?:value|currency)|(?:capture|dispute)Id|answerBy|concatenated_line)$|\.disputeId$/;

/**
 * n8n's Telegram node sends Markdown unless something else is chosen, and Telegram refuses a text in which a `_` or a `*` has no
 * second one. A buyer called j_doe, or c/o such a house, and the shop was not told what was sold.
 * https://core.telegram.org/bots/api#markdown-style
 */
it.each(files)('%s tells the shop in Telegram whatever a buyer is called', (file) => {
	const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;
	const readAsMarkdown = nodes
		.filter(({ type }) => type === 'n8n-nodes-base.telegram')
		.flatMap(({ parameters: { text, message } }) => [
			...(text ?? message ?? '').replace(code, '').matchAll(expression),
		])
		.map(([, found]) => found!)
		.filter((found) => !inFigures.test(found));
	expect(readAsMarkdown).toEqual([]);
});
