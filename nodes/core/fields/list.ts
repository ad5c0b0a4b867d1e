import { ownValue } from '../ownValue';
import type { Field } from './field';
import { isBlank } from '../guards';
import { FieldGroup, readRecord, toRecord, type FieldsOf, type RecordOf } from './fieldGroup';
import { toFixedCollection, type SectionLiteral } from './section';

/** Fields that are added together, as often as the merchant likes: the lines of a cart. */
export class ListField<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	Array<RecordOf<Inner>>
> {
	private readonly labelled: (field: Inner, index: number, place: string) => Inner;

	constructor({ entry, heading, ...literal }: ListLiteral<Name, Inner>) {
		const { property, section } = toFixedCollection(literal);
		super(
			property,
			(value, self) => (self as this).parseAll(toEntries(value, section.name, self)),
			section.values,
			`.${section.name}.*`,
		);
		this.labelled = (field, index, place) =>
			heading === undefined
				? field.of(`${entry ?? section.displayName.toLowerCase()} ${index + 1}`).of(place)
				: field.in(`${heading} ${index + 1}`).of(place);
	}

	/**
	 * The fields of one entry: their labels say which one it is.
	 *
	 * @param index counted from 0
	 * @param place where the whole list is, e.g. `part 2`
	 */
	at(index: number, place = ''): FieldsOf<Inner> {
		const fields = this.inner.map((field) => [field.name, this.labelled(field, index, place)]);
		return Object.fromEntries(fields) as FieldsOf<Inner>;
	}

	/** Records from elsewhere, read like entries of this list: lines given as JSON. */
	parseAll(records: Array<Record<string, unknown>>, place = ''): Array<RecordOf<Inner>> {
		return records.map((record, index) =>
			readRecord(record, this.inner, (field) => this.labelled(field, index, place)),
		);
	}
}

/** n8n's literal, and what errors call an entry. */
type ListLiteral<Name extends string, Inner extends Field> = SectionLiteral<Name, Inner> & {
	/** `cart line` makes `Quantity of cart line 2`; left out, it is the heading of the section. */
	entry?: string;
	/** The other way to say so: `Card` makes `Card 2: Title`. */
	heading?: string;
};

/** `read` gives a record per entry. */
export const list = <const Name extends string, Inner extends Field>(
	literal: ListLiteral<Name, Inner>,
): ListField<Name, Inner> => new ListField(literal);

/** A single entry may come without a list around it. */
function toEntries(value: unknown, sectionName: string, self: Field): Array<Record<string, unknown>> {
	const entries = isBlank(value) ? [] : (ownValue(toRecord(value, self), sectionName) ?? []);
	return [entries].flat().map((entry) => toRecord(entry, self));
}
