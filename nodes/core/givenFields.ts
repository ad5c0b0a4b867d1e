import {
	NodeHelpers,
	type IExecuteFunctions,
	type INodeParameters,
	type INodeProperties,
} from 'n8n-workflow';

import { isObject } from './guards';
import { InvalidInput } from './invalidInput';
import type { Operation } from './operation';
import { parameterOf } from './parameterOf';
import { showsNothing } from './visibleText';

/**
 * Makes sure that no field is empty by mistake where that would mean more money, more goods or less checking. Empty
 * because the merchant left it empty is what they want; empty because its expression gave nothing is a mistake.
 * See docs/decisions/0022-an-expression-that-gives-nothing.md.
 *
 * @throws InvalidInput that names the field, before any call is made
 */
export function requireGiven(
	context: IExecuteFunctions,
	itemIndex: number,
	{ description, mustGive = [] }: Pick<Operation, 'description' | 'mustGive'>,
): void {
	const { parameters } = context.getNode();
	for (const path of mustGive) {
		const [name = '', ...rest] = path.split('.');
		const raw = chosenIn(parameters[name]);
		if (!isWorkedOut(raw, rest)) continue;
		const property = description.find((field) => field.name === name && isShown(context, itemIndex, field));
		if (!property || !Object.hasOwn(parameters, name)) continue;
		const value = chosenIn(parameterOf(context, itemIndex, name, ''));
		for (const label of emptyOnesIn(raw, value, rest, toLabelled(property))) throw givesNothing(label);
	}
}

/** What is chosen from a list is kept with how it was chosen. */
const chosenIn = (value: unknown): unknown =>
	isObject(value) && Object.hasOwn(value, '__rl') ? value.value : value;

/** Whether an expression says what is below a path: a fixed value is what the merchant wants. */
function isWorkedOut(raw: unknown, [part, ...rest]: string[]): boolean {
	if (isExpression(raw)) return true;
	if (part === undefined || !isObject(raw)) return false;
	return part === '*'
		? Object.values(raw).some((entry) => isWorkedOut(entry, rest))
		: isWorkedOut(raw[part], rest);
}

/** Labels of the fields below a path whose expression gives nothing. */
function emptyOnesIn(raw: unknown, value: unknown, path: string[], property: Labelled): string[] {
	if (isExpression(raw)) {
		if (showsNothing(value) || (path.length === 0 && isEmptyList(value))) return [property.displayName];
		return blankOnesIn(value, path, property);
	}
	const [part, ...rest] = path;
	if (part === undefined || !isObject(raw)) return [];
	if (part !== '*') return emptyOnesIn(raw[part], partOf(value, part), rest, propertyAt(property, part));
	return (raw as unknown as unknown[]).flatMap((entry, index) =>
		emptyOnesIn(entry, partOf(value, String(index)), rest, property).map(numbered(property, index)),
	);
}

/** The same in what an expression gave as a whole: a key that is there is to hold something. */
function blankOnesIn(value: unknown, [part, ...rest]: string[], property: Labelled): string[] {
	if (part === undefined || !isObject(value)) return [];
	if (part === '*')
		return Object.values(value).flatMap((entry, index) =>
			blankOnesIn(entry, rest, property).map(numbered(property, index)),
		);
	if (!Object.hasOwn(value, part)) return [];
	const inner = propertyAt(property, part);
	return rest.length === 0 && (showsNothing(value[part]) || isEmptyList(value[part]))
		? [inner.displayName]
		: blankOnesIn(value[part], rest, inner);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A field, or a group of fields, as the panel names it. */
interface Labelled {
	displayName: string;
	fields: Labelled[];
	name: string;
}

type AnyField = Pick<INodeProperties, 'displayName' | 'name'> & { options?: unknown; values?: unknown };

const toLabelled = ({ displayName, name, options, values }: AnyField): Labelled => ({
	displayName,
	name,
	fields: ((values ?? options ?? []) as AnyField[]).filter(({ displayName: label }) => label).map(toLabelled),
});

const propertyAt = (property: Labelled, name: string): Labelled =>
	property.fields.find((field) => field.name === name) ?? { displayName: name, name, fields: [] };

/** E.g. `Quantity of line 2`. */
const numbered =
	({ displayName }: Labelled, index: number) =>
	(label: string): string =>
		`${label} of ${displayName.toLowerCase()} ${index + 1}`;

/** n8n keeps an expression with a `=` in front; a field that was switched to one and left empty is just that. */
const isExpression = (raw: unknown): raw is string =>
	typeof raw === 'string' && raw.startsWith('=') && raw.slice(1).trim() !== '';

const partOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

/** n8n may keep what was filled in before the merchant chose another way. */
function isShown(context: IExecuteFunctions, itemIndex: number, property: INodeProperties): boolean {
	const { show = {}, hide = {} } = property.displayOptions ?? {};
	const names = Object.keys({ ...show, ...hide }).filter((name) => !name.startsWith('@'));
	const values = names.map((name) => [name, parameterOf(context, itemIndex, name, '')] as const);
	const parameters = Object.fromEntries(values) as INodeParameters;
	return NodeHelpers.displayParameter(parameters, property, context.getNode(), null);
}

const givesNothing = (label: string): InvalidInput =>
	new InvalidInput(
		label,
		`${label}: the expression returns nothing for this item`,
		'An empty field would mean something else than you asked for. Map a value, or clear the field itself if you mean to leave it out. Nothing was done.',
	);
