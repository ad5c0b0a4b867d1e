import type { INodeProperties } from 'n8n-workflow';

import { ownValue } from '../ownValue';
import { isBlank, isRecord } from '../guards';
import { Field } from './field';

/** A field that other fields are in. */
export abstract class FieldGroup<out Name extends string, Inner extends Field, Value> extends Field<
	Name,
	Value,
	false
> {
	/** The inner fields at their place, by name. */
	declare readonly fields: FieldsOf<Inner>;

	protected constructor(
		property: INodeProperties & { name: Name },
		reading: (value: unknown, group: Field) => Value,
		/** The inner fields by themselves, in the order of the panel. */
		readonly inner: readonly Inner[],
		/** Where the inner fields are below this one. */
		private readonly way: string,
	) {
		super(property, reading);
		this.placeInner();
	}

	/** @param names which of the fields in it; left out, all of them and itself */
	override guarded(...names: Array<Inner['name']>): this {
		const whole = names.length === 0;
		const inner = this.inner.map((field) => (whole || names.includes(field.name) ? field.guarded() : field));
		return this.changed({ path: this.path, inner, isGuarded: whole });
	}

	override guardedPaths(): string[] {
		const inner: Field[] = Object.values(this.fields);
		return [...super.guardedPaths(), ...inner.flatMap((field) => field.guardedPaths())];
	}

	protected override changed(what: Parameters<Field['changed']>[0]): this {
		const copy = super.changed(what);
		if (what.path !== undefined) copy.placeInner();
		return copy;
	}

	private placeInner(): void {
		const placed = this.inner.map((field) => [field.name, field.under(this.path + this.way)]);
		Object.assign(this, { fields: Object.fromEntries(placed) as FieldsOf<Inner> });
	}
}

/** Fields by their name. */
export type FieldsOf<Inner extends Field> = {
	readonly [Name in Inner['name']]: Extract<Inner, { name: Name }>;
};

/** What fields give together: `required` ones always, the others where they are filled in. */
export type RecordOf<Inner extends Field> = Simplify<
	{
		[Name in RequiredOf<Inner>['name']]: ValueOf<Extract<Inner, { name: Name }>>;
	} & {
		[Name in Exclude<Inner['name'], RequiredOf<Inner>['name']>]?: ValueOf<Extract<Inner, { name: Name }>>;
	}
>;

/** The value of one field. */
type ValueOf<One> = One extends Field<string, infer Value> ? Value : never;

/** The values of the fields in a group: in place of an interface that repeats them. */
export type ValuesOf<Group> =
	Group extends FieldGroup<string, infer Inner, unknown> ? RecordOf<Inner> : never;

type RequiredOf<Inner extends Field> = Extract<Inner, { isRequired: true }>;
type Simplify<Record> = { [Key in keyof Record]: Record[Key] };

/**
 * Reads a record field by field. What no field is called is left out.
 *
 * @param labelled the field, labelled for this record
 */
export function readRecord<Inner extends Field>(
	record: Record<string, unknown>,
	fields: readonly Inner[],
	labelled: (field: Inner) => Inner = (field) => field,
): RecordOf<Inner> {
	const known = fields.filter((field) => field.property.required || isGiven(record, field));
	return Object.fromEntries(
		known.map((field) => [field.name, labelled(field).parse(ownValue(record, field.name))]),
	) as RecordOf<Inner>;
}

/** An empty text is a text; anything else that is there and empty is as good as not there. */
const isGiven = (
	record: Record<string, unknown>,
	{ name, isNeverBlank, property: { type } }: Field,
): boolean =>
	Object.hasOwn(record, name) &&
	(type === 'string' || type === 'json' || isNeverBlank || !isBlank(ownValue(record, name)));

/** @throws InvalidInput also for nothing: a group may hold what makes an operation safe */
export function toRecord(value: unknown, group: Field): Record<string, unknown> {
	if (isRecord(value)) return value;
	throw group.invalid('is not a group of fields', 'Map an object, or fill in the fields one by one.');
}
