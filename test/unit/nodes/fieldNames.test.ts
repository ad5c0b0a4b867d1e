import path from 'node:path';

import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';

import * as classes from '../../../index';
import { fieldNamesIn } from '../../support/fieldNames';

/** What errors name that is on no panel: a column of a resource mapper, the incoming item, a thing of n8n's. */
const elsewhere = ['Button URL', 'Item', 'Webhook URL'];

type Field = Partial<INodeProperties> & { values?: INodeProperties[] };

const labelsIn = (fields: Field[]): string[] =>
	fields.flatMap(({ displayName, options, values }) => [
		...(displayName ? [displayName] : []),
		...labelsIn([...((options ?? []) as Field[]), ...(values ?? [])]),
	]);

const panels = Object.entries(classes).map(([name, Class]) => {
	const made = new Class() as Partial<INodeType> & Partial<ICredentialType>;
	return { name, labels: labelsIn(made.description?.properties ?? made.properties ?? []) };
});
const onAnyPanel = new Set([...elsewhere, ...panels.flatMap(({ labels }) => labels)]);

/**
 * The labels in a name: `Card #, Button #: Title` has three of them, `Tax of cart line #` one. `isOneOf`: of several, by
 * its number or by its kind, as in `Own Text: #`.
 */
const labelsOf = (name: string): Array<{ label: string; isOneOf: boolean }> =>
	name
		.replace(/ (of|for) [a-z#{].*$/, '')
		.split(/: |, /)
		.map((part, index, all) => ({
			label: part.replace(/^#+|[ #]+$/g, ''),
			isOneOf: part.endsWith(' #') || all[index + 1] === '#',
		}))
		.filter(({ label }) => label !== '');

const isOnPanel = ({ label, isOneOf }: { label: string; isOneOf: boolean }): boolean =>
	onAnyPanel.has(label) ||
	(isOneOf && [`${label}s`, label.replace(/y$/, 'ies')].some((many) => onAnyPanel.has(many)));

describe('the names by which errors call fields', () => {
	const names = fieldNamesIn('nodes/**/*.ts');

	it('can be read from the code', () => {
		expect(new Set(names.map(({ name }) => name)).size).toBeGreaterThan(5);
		const unreadable = names.filter(({ name }) => labelsOf(name).length === 0);
		expect(unreadable.length).toBeLessThan(names.length / 30);
	});

	it('are those on the panels', () => {
		const strange = names
			.filter(({ name }) => !labelsOf(name).every(isOnPanel))
			.map(({ name, file }) => `"${name}" in ${path.relative('', file)}`);
		expect([...new Set(strange)]).toEqual([]);
	});
});
