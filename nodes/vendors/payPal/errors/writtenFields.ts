import { ownValue } from '../../../core/ownValue';

/**
 * Which field of the panel each part of a request comes from, in the shape of the request. Whoever builds a request
 * declares it beside the building, so that a refusal of PayPal's names the field the merchant sees.
 */
export interface WrittenFields {
	/** How the panel calls the part as a whole: a field is written as it is. */
	label?: string;
	/** What is in it, under PayPal's names. */
	parts?: Readonly<Record<string, WrittenFields>>;
	/** Its entries, where it is a list; counted from 0. */
	entry?: (index: number) => WrittenFields;
}

/**
 * What PayPal's JSON pointer means to a merchant: `/purchase_units/0/items/2/unit_amount/value` is
 * `Unit Price of cart line 3`. What nobody has declared is called as PayPal calls it.
 *
 * @param pointer as PayPal gives it, from the root of the request
 * @param fields of the request
 */
export function labelAt(pointer: string | undefined, fields: WrittenFields = {}): string | undefined {
	if (!pointer) return undefined;
	const segments = pointer
		.replace(/^#?\//, '')
		.split(/[/.[\]]/)
		.filter(Boolean);
	let part: WrittenFields | undefined = fields;
	let label: string | undefined;
	for (const segment of segments) {
		part = partAt(part, segment);
		if (!part) break;
		label = part.label ?? label;
	}
	const last = segments.filter((segment) => /[a-z]/i.test(segment) && !segment.startsWith('@')).pop();
	return label ?? (last && toTitle(last));
}

/** PayPal counts the entries of a list, or names one by what is in it: `@reference_id=='default'`. */
function partAt({ parts, entry }: WrittenFields, segment: string): WrittenFields | undefined {
	if (!entry) return ownValue(parts, segment);
	const index = segment.startsWith('@') ? 0 : Number(segment);
	return Number.isInteger(index) ? entry(index) : undefined;
}

const toTitle = (name: string): string =>
	name
		.split('_')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
