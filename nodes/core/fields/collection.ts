import type { INodeProperties } from 'n8n-workflow';

import { isRecord } from '../guards';
import { partOf, type Field, type Literal } from './field';
import { FieldGroup, readRecord, toRecord, type RecordOf } from './fieldGroup';

/** Fields that the merchant adds one by one. */
export class Collection<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	RecordOf<Inner>
> {
	constructor(
		private readonly literal: Literal<Name, 'collection', false>,
		inner: readonly Inner[],
		/** Names of those that only few need: they stay behind the others. */
		private readonly last: readonly string[] = [],
	) {
		const options = inner.map(({ property }) => property);
		super({ ...literal, options }, (value, group) => readRecord(toRecord(value, group), inner), inner, '');
	}

	/** Its own fields are among the options, and it is not. */
	protected override oneOf(options: unknown[], beside: () => unknown): unknown {
		const own = beside();
		const found = options.flatMap((all) =>
			this.inner
				.map(({ name }) => [name, partOf(all, name)] as const)
				.filter(([, value]) => value !== undefined),
		);
		return isRecord(own) ? { ...own, ...Object.fromEntries(found) } : own;
	}

	/** Its fields that are called like these, at their place. */
	placed(fields: ReadonlyArray<Pick<Field, 'name'>>): Field[] {
		const placed: Field[] = Object.values(this.fields);
		return placed.filter((one) => fields.some(({ name }) => name === one.name));
	}

	/** The same with others among them, by their labels. */
	and<More extends Field[]>(...more: More): Collection<Name, Inner | More[number]> {
		const all: Array<Inner | More[number]> = byLabel([...this.inner, ...more]);
		const [others, last] = [false, true].map((isLast) =>
			all.filter(({ name }) => this.last.includes(name) === isLast),
		);
		return new Collection<Name, Inner | More[number]>(this.literal, [...others!, ...last!], this.last);
	}

	/** The same without some. */
	without<Less extends Inner['name']>(...names: Less[]): Collection<Name, Exclude<Inner, { name: Less }>> {
		const left = this.inner.filter(({ name }) => !names.some((less) => less === name));
		return new Collection(this.literal, left as Array<Exclude<Inner, { name: Less }>>, this.last);
	}
}

/** The merchant adds what they need: `read` gives what they have added. */
export const collection = <const Name extends string, Inner extends Field>({
	options,
	last,
	...literal
}: Literal<Name, 'collection', false> & { options: Inner[]; last?: string[] }): Collection<Name, Inner> =>
	new Collection(literal, options, last);

/** As n8n wants the fields of a collection that has more than a few. */
export const byLabel = <One extends { property: Pick<INodeProperties, 'displayName'> }>(
	fields: One[],
): One[] =>
	fields.toSorted((one, other) => one.property.displayName.localeCompare(other.property.displayName));
