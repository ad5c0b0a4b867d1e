import { isBlank } from '../guards';
import { ownValue } from '../ownValue';
import type { Field, Literal } from './field';
import { FieldGroup, readRecord, toRecord, type RecordOf } from './fieldGroup';

/** Fields of a `fixedCollection` under one heading. */
interface Section<Inner extends Field> {
	displayName: string;
	name: string;
	values: Inner[];
}

/** n8n's literal of a `fixedCollection` with one heading. */
export type SectionLiteral<Name extends string, Inner extends Field> = Literal<
	Name,
	'fixedCollection',
	false
> & {
	options: [Section<Inner>];
};

/** What n8n shows, and the section it is about. */
export function toFixedCollection<const Name extends string, Inner extends Field>({
	options: [section],
	...literal
}: SectionLiteral<Name, Inner>) {
	const values = section.values.map(({ property }) => property);
	return { property: { ...literal, options: [{ ...section, values }] }, section };
}

/** Fields that are added together, once: an address. */
export class SectionField<out Name extends string, Inner extends Field> extends FieldGroup<
	Name,
	Inner,
	RecordOf<Inner> | undefined
> {
	constructor(literal: SectionLiteral<Name, Inner>) {
		const { property, section } = toFixedCollection(literal);
		const reading = (value: unknown, group: Field) => {
			const inside = ownValue(toRecord(value, group), section.name);
			return isBlank(inside) ? undefined : readRecord(toRecord(inside, group), section.values);
		};
		super(property, reading, section.values, `.${section.name}`);
	}
}

/** `read` gives its fields, or undefined where the merchant has not added them. */
export const section = <const Name extends string, Inner extends Field>(
	literal: SectionLiteral<Name, Inner>,
): SectionField<Name, Inner> => new SectionField(literal);
