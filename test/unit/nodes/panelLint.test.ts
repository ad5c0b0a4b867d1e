import { Linter, type ESLint } from 'eslint';
import type { INodeType } from 'n8n-workflow';

import * as classes from '../../../index';

/**
 * n8n's lint reads literals, and sees nothing of what is put together from them: lists of operations, fields inside of
 * others, texts with a limit in them. Here it reads each panel as it is when all is put together.
 */
const panels = Object.entries(classes).flatMap(([name, Class]) => {
	const { description } = new Class() as Partial<INodeType>;
	return description ? [{ name, properties: description.properties }] : [];
});

/** As an author would write it: the label first, and keys without quotes. */
const asLiteral = (value: unknown): string =>
	JSON.stringify(value, labelFirst, '\t').replace(/^(\t*)"(\w+)":/gm, '$1$2:');

const labelFirst = (_key: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'displayName' in value
		? Object.assign({ displayName: value.displayName }, value)
		: value;

/** What is meant as it is. */
const exceptions = [
	// In the order a merchant fills them in.
	/^node-param-fixed-collection-type-unsorted-items/,
	// What nearly everybody is looking for comes first.
	/^node-param-options-type-unsorted-items.*Order: (API|Attachment|Authorized|Cart|Charge Automatically) \|/,
	// What only partners of PayPal need comes last.
	/^node-param-collection-type-unsorted-items.*Order: Act for Merchant Email \| Act for Merchant ID \|/,
	// What every shop needs comes first, and the account of somebody else last.
	/^node-param-collection-type-unsorted-items.*Order: (Agreed As \| )?Brand Name \| Came From \|/,
	// A parameter of an address.
	/^node-param-placeholder-miscased-id.*https:/,
	// Several sentences, the last of them with an example.
	/^node-param-description-excess-final-period.*\[/,
];

const plugin = jest.requireActual<ESLint.Plugin & { configs: { nodes: Linter.Config } }>(
	'eslint-plugin-n8n-nodes-base',
);

/** n8n's own rules for what is on a panel; n8n leaves the last one out, too. */
const rules = {
	...plugin.configs.nodes.rules,
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off' as const,
};

const linter = new Linter({ configType: 'flat' });

const lint = (properties: unknown): string[] => {
	const source = `export const properties = ${asLiteral(properties)};`;
	return linter
		.verify(source, [{ plugins: { 'n8n-nodes-base': plugin }, rules }], 'panel.js')
		.map(({ ruleId, message, line }) =>
			[ruleId?.replace(/.*\//, ''), message, source.split('\n')[line - 1]?.trim()].join(': '),
		);
};

it.each(panels)('the panel of $name is as n8n wants panels to be', ({ properties }) => {
	const found = lint(properties).filter((text) => !exceptions.some((exception) => exception.test(text)));
	expect(found).toEqual([]);
});

it('would be told of what is not', () => {
	const operation = { displayName: 'Operation', name: 'operation', type: 'options', default: 'get' };
	expect(lint([{ ...operation, options: [{ name: 'Get', value: 'get' }] }])).toEqual([
		expect.stringContaining('node-param-operation-without-no-data-expression'),
	]);
});
