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
	private readonly entry: string;

	private readonly heading: string | undefined;

	constructor({ entry, heading, ...literal }: ListLiteral<Name, Inner>) {
		const { property, section } = toFixedCollection(literal);
		super(
			property,
			(value, self) => (self as this).parseAll(toEntries(value, section.name, self)),
			section.values,
			`.${section.name}.*`,
		);
		this.entry = entry ?? section.displayName.toLowerCase();
		this.heading = heading;
	}

	/**
	 * What errors call an entry: `Card 2`, or `cart line 2`.
	 *
	 * @param index counted from 0
	 * @param place where the whole list is, e.g. `Card 2`, or `part 2`
	 */
	entryAt(index: number, place = ''): string {
		if (this.heading !== undefined) return `${place && `${place}, `}${this.heading} ${index + 1}`;
		return `${this.entry} ${index + 1}${place && ` of ${place}`}`;
	}

	/**
	 * The fields of one entry: their labels say which one it is.
	 *
	 * @param index counted from 0
	 * @param place where the whole list is, e.g. `Card 2`, or `part 2`
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

	private labelled(field: Inner, index: number, place: string): Inner {
		const entry = this.entryAt(index, place);
		return this.heading === undefined ? field.of(entry) : field.in(entry);
	}
}

/** n8n's literal, and what errors call an entry. */
export type ListLiteral<Name extends string, Inner extends Field> = SectionLiteral<Name, Inner> & {
	/** `cart line` makes `Quantity of cart line 2`; left out, it is the heading of the section. */
	entry?: string;
	/** The other way to say so: `Button` makes `Button 2: Title`, and `Card 1, Button 2: Title` in a place. */
	heading?: string;
};

/** `read` gives a record per entry. */
export const list = <const Name extends string, Inner extends Field>(
	literal: ListLiteral<Name, Inner>,
): ListField<Name, Inner> => new ListField(literal);

/** A single entry may come without a list around it. */
function toEntries(value: unknown, sectionName: string, self: Field): Array<Record<string, unknown>> {
	const isEmpty = isBlank(value) || (Array.isArray(value) && value.length === 0);
	const entries = isEmpty ? [] : (ownValue(toRecord(value, self), sectionName) ?? []);
	return [entries].flat().map((entry) => toRecord(entry, self));
}
