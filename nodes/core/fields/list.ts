import { ownValue } from '../ownValue';
import type { Field } from './field';
import { FieldGroup, readRecord, toRecord, type FieldsOf, type RecordOf } from './fieldGroup';
import { toFixedCollection, type SectionLiteral } from './section';

/** Fields that are added together, as often as the merchant likes: the lines of a cart. */
export class ListField<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	Array<RecordOf<Inner>>
> {
	private readonly labelled: (field: Inner, index: number, beyond: string) => Inner;

	constructor(literal: SectionLiteral<Name, Inner>) {
		const { property, section } = toFixedCollection(literal);
		super(
			property,
			(value, self) => (self as this).parseAll(toEntries(value, section.name, self)),
			section.values,
			`.${section.name}.*`,
		);
		const { entry = section.displayName.toLowerCase(), heading } = literal;
		this.labelled = (field, index, beyond) =>
			heading === undefined
				? field.of(`${entry} ${index + 1}${beyond}`)
				: field.in(`${heading} ${index + 1}${beyond}`);
	}

	/**
	 * The fields of one entry: their labels say which one it is.
	 *
	 * @param index counted from 0
	 * @param beyond where the whole list is, e.g. ` of part 2`
	 */
	at(index: number, beyond = ''): FieldsOf<Inner> {
		const fields = this.inner.map((field) => [field.name, this.labelled(field, index, beyond)]);
		return Object.fromEntries(fields) as FieldsOf<Inner>;
	}

	/** Records from elsewhere, read like entries of this list: lines given as JSON. */
	parseAll(records: Array<Record<string, unknown>>, beyond = ''): Array<RecordOf<Inner>> {
		return records.map((record, index) =>
			readRecord(record, this.inner, (field) => this.labelled(field, index, beyond)),
		);
	}
}

/** `read` gives a record per entry. */
export const list = <const Name extends string, Inner extends Field>(
	literal: SectionLiteral<Name, Inner>,
): ListField<Name, Inner> => new ListField(literal);

/** A single entry may come without a list around it. */
function toEntries(value: unknown, sectionName: string, self: Field): Array<Record<string, unknown>> {
	const entries = ownValue(toRecord(value, self), sectionName) ?? [];
	return [entries].flat().map((entry) => toRecord(entry, self));
}
