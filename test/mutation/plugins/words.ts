import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What a merchant reads in the panel. A test that repeats it would only be a second copy to change. */
const shownInPanel = new Set(['displayName', 'description', 'placeholder', 'hint', 'action', 'subtitle']);

/** The part of Babel's path that is looked at. */
interface PropertyPath extends NodePath {
	isObjectProperty(): boolean;
	node: { key: { name?: string } };
}

/** Nothing is mutated in the words of the panel. What a node sends, refuses or tells a buyer stays in. */
export const words: Ignorer = {
	shouldIgnore(at) {
		const { isObjectProperty, node } = at as PropertyPath;
		if (!isObjectProperty.call(at) || !shownInPanel.has(node.key.name ?? '')) return undefined;
		return 'Words of the panel: linted and looked at, not repeated in a test.';
	},
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];
