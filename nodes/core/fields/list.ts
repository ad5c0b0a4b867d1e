import { ownValue } from '../ownValue';
import type { Field } from './field';
import { FieldGroup, readRecord, toRecord, type RecordOf } from './fieldGroup';
import { toFixedCollection, type SectionLiteral } from './section';

/** Fields that are added together, as often as the merchant likes: the lines of a cart. */
export class ListField<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	Array<RecordOf<Inner>>
> {
	private readonly placeOf: (index: number) => (field: Inner) => Inner;

	constructor(literal: SectionLiteral<Name, Inner>, placeOf: EntryLabel) {
		const { property, section } = toFixedCollection(literal);
		super(
			property,
			(value, self) => (self as this).parseAll(toEntries(value, section.name, self)),
			section.values,
			`.${section.name}.*`,
		);
		this.placeOf = (index) => (field) => placeOf(field, index);
	}

	/** Records from elsewhere, read like entries of this list: lines given as JSON. */
	parseAll(records: Array<Record<string, unknown>>): Array<RecordOf<Inner>> {
		return records.map((record, index) => readRecord(record, this.inner, this.placeOf(index)));
	}
}

/** How errors call a field of the entry with this index, which is counted from 0. */
export type EntryLabel = <One extends Field>(field: One, index: number) => One;

/**
 * @param entry what errors call an entry (`cart line` makes `Quantity of cart line 2`), or a labelling of its own
 */
export const list = <const Name extends string, Inner extends Field>(
	literal: SectionLiteral<Name, Inner>,
	entry: EntryLabel | string = literal.options[0].displayName.toLowerCase(),
): ListField<Name, Inner> =>
	new ListField(
		literal,
		typeof entry === 'string' ? (field, index) => field.of(`${entry} ${index + 1}`) : entry,
	);

/** A single entry may come without a list around it. */
function toEntries(value: unknown, sectionName: string, self: Field): Array<Record<string, unknown>> {
	const entries = ownValue(toRecord(value, self), sectionName) ?? [];
	return [entries].flat().map((entry) => toRecord(entry, self));
}
