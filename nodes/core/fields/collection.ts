import type { INodeProperties } from 'n8n-workflow';

import { isRecord } from '../guards';
import { partOf, type Field, type Literal } from './field';
import { FieldGroup, readRecord, toRecord, type RecordOf } from './fieldGroup';

/** Of a list that is long, by their names: the others stay between them, by their labels. */
interface Order {
	/** What nearly everybody is looking for. */
	first?: readonly string[];
	/** What only few need. */
	last?: readonly string[];
}

/** Fields that the merchant adds one by one. */
export class Collection<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	RecordOf<Inner>
> {
	constructor(
		private readonly literal: Literal<Name, 'collection', false>,
		inner: readonly Inner[],
		private readonly order: Order = {},
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

	/** The same with others among them, in its order, and by their labels where it has none. */
	and<More extends Field[]>(...more: More): Collection<Name, Inner | More[number]> {
		const all: Array<Inner | More[number]> = byLabel([...this.inner, ...more]);
		const { first = [], last = [] } = this.order;
		const named = (names: readonly string[]) =>
			names.flatMap((name) => all.filter((field) => field.name === name));
		const others = all.filter(({ name }) => !first.includes(name) && !last.includes(name));
		const inOrder = [...named(first), ...others, ...named(last)];
		return new Collection<Name, Inner | More[number]>(this.literal, inOrder, this.order);
	}

	/** The same without some. */
	without<Less extends Inner['name']>(...names: Less[]): Collection<Name, Exclude<Inner, { name: Less }>> {
		const left = this.inner.filter(({ name }) => !names.some((less) => less === name));
		return new Collection(this.literal, left as Array<Exclude<Inner, { name: Less }>>, this.order);
	}
}

/** The merchant adds what they need: `read` gives what they have added. */
export const collection = <const Name extends string, Inner extends Field>({
	options,
	first,
	last,
	...literal
}: Literal<Name, 'collection', false> & { options: Inner[] } & Order): Collection<Name, Inner> =>
	new Collection(literal, options, { first, last });

/** As n8n wants the fields of a collection that has more than a few. */
export const byLabel = <One extends { property: Pick<INodeProperties, 'displayName'> }>(
	fields: One[],
): One[] =>
	fields.toSorted((one, other) => one.property.displayName.localeCompare(other.property.displayName));
