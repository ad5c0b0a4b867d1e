import type {
	IExecuteFunctions,
	INodeProperties,
	NodeParameterValueType,
	NodePropertyTypes,
} from 'n8n-workflow';

import { asText, isRecord } from '../guards';
import { InvalidInput } from '../invalidInput';
import { ownValue } from '../ownValue';
import { parameterOf } from '../parameterOf';
import { beginningOf } from '../visibleText';

/**
 * A field of the panel, written once: n8n's own literal, inside a function that knows how its value is read.
 *
 *     export const note = textField({
 *     	displayName: 'Note to Buyer',
 *     	name: 'note',
 *     	type: 'string',
 *     	default: '',
 *     	most: 255, // ours: as many characters as the vendor takes
 *     });
 *
 *     note.property                      // for n8n
 *     note.read(context, itemIndex)      // a string, whatever an expression has given
 *     note.label                         // 'Note to Buyer', for errors
 *     throw note.invalid('is empty', 'Say what happened.');
 *     throw note.refused(value, 'is not a note', 'Use words.');
 *
 * The literal keeps its `type`: n8n's lint looks only at literals that have one. Kinds: `textField`, `decimalField`
 * (kept as given, for exact amounts), `numberField`, `booleanField`, `optionsField` (a union of its values; `unlisted`
 * ones are taken too, and `owner` says whose choices they are), `multiOptionsField`, `jsonField`, `locatorField`; `field`
 * takes a reading of your own. `notice` is read by nobody. Where the value has the same name, the field is `noteField`.
 *
 * Fields are put together with the same literals again:
 *
 *     const details = collection({ ..., type: 'collection', options: [note, invoiceId] });
 *     const lines = list({ ..., type: 'fixedCollection', options: [{ displayName: 'Line', name: 'line', values: [name, price] }] });
 *
 *     details.read(context, itemIndex)   // { note?: string; invoiceId?: string }: what the merchant has added
 *     details.fields.note                // the same field at its place: path 'details.note', can be read alone
 *     lines.read(context, itemIndex)     // one record per line; `required` fields are always there
 *     lines.at(1).price                  // labelled 'Price of line 2'; with `entry: 'cart line'` 'Price of cart line 2',
 *                                        // with `heading: 'Card'` 'Card 2: Price'
 *     price.of('part 3')                 // 'Price of part 3'; `in('Card 2')` makes it 'Card 2: Price'
 *     type Line = ValuesOf<typeof lines> // in place of an interface that repeats the fields
 *
 * An expression that gives nothing is read as the default (a choice, a number), as no, or as an empty text. Where that
 * would mean more money, more goods or less checking, the field says so: `textField({ ... }).guarded()` (see
 * `../givenFields.ts`). */
export class Field<
	out Name extends string = string,
	out Value = unknown,
	out Required extends boolean = boolean,
> {
	/** How the merchant knows it; within a list, with the entry it is in. */
	readonly label: string;
	/** Where a workflow keeps it: `options.idempotencyKey`, `lines.line.*.quantity`. */
	readonly path: string;
	/** Names of the collections that have it in newer nodes. */
	protected readonly homes: readonly string[] = [];
	/** Whether it is `guarded`. */
	private readonly isGuarded: boolean = false;
	/** Whether one that is there and empty is a mistake: its default would mean more money. */
	readonly isNeverBlank: boolean = false;
	/** No more than types: whether a record of fields always has it. */
	declare readonly isRequired: Required;

	constructor(
		/** What n8n shows. */
		readonly property: INodeProperties & { name: Name },
		/** What an expression has given, as the value the field stands for. Throws InvalidInput. */
		protected readonly reading: Reading<Value>,
	) {
		this.label = property.displayName;
		this.path = property.name;
	}

	get name(): Name {
		return this.property.name;
	}

	/**
	 * The value for an item.
	 *
	 * @throws InvalidInput when what an expression gave can't be meant
	 */
	read(context: Pick<IExecuteFunctions, 'getNodeParameter'>, itemIndex: number): Value {
		return this.readWith((name, fallback) => parameterOf(context, itemIndex, name, fallback));
	}

	/** The same where there are no items: in webhooks, and when a workflow is switched on. */
	readWithoutItem(context: WithoutItem): Value {
		return this.readWith((name, fallback) => context.getNodeParameter(name, fallback));
	}

	/** @throws InvalidInput when it can't be meant */
	parse(value: unknown): Value {
		return this.reading(value, this);
	}

	/** @param problem goes on after the label, e.g. `is empty`, or with a colon: `: two parts have the same one` */
	invalid(problem: string, remedy: string): InvalidInput {
		return new InvalidInput(
			this.label,
			`${this.label}${problem.startsWith(':') ? '' : ' '}${problem}`,
			remedy,
		);
	}

	/** @param problem goes on after what was given, e.g. `is not an amount` */
	refused(value: unknown, problem: string, remedy: string, mostCharacters = 40): InvalidInput {
		const text = asText(value);
		if (text === undefined) return this.invalid(problem, remedy);
		const shown = beginningOf(text, mostCharacters);
		return new InvalidInput(this.label, `${this.label}: "${shown}" ${problem}`, remedy);
	}

	/** The same field of one of several: `Quantity of cart line 2`. */
	of(place: string): this {
		return place ? this.changed({ label: `${this.label} of ${place}` }) : this;
	}

	/** The other way to say so: `Card 2: Title`. */
	in(place: string): this {
		return this.changed({ label: `${place}: ${this.label}` });
	}

	/** The same field, shown otherwise: with another description, or only under some condition. */
	with(property: Partial<Omit<INodeProperties, 'name' | 'options' | 'type'>>): this {
		const { displayName: label } = property;
		return this.changed({
			property: { ...this.property, ...property },
			...(label !== undefined && { label }),
		});
	}

	/**
	 * The same field, which newer nodes have among their options, and older ones beside them: it is read from both.
	 * What is shown where is said by the operation, see `fieldsOf`.
	 *
	 * @param collections their names
	 */
	among(...collections: string[]): this {
		return this.changed({ homes: collections });
	}

	/** The same field where nobody has to fill it in: n8n looks for a required one even where it is not shown. */
	notRequired(): this {
		const property = { ...this.property };
		delete property.required;
		return this.changed({ property });
	}

	/** The same field, whose absence means more money, more goods or less checking: see `../givenFields.ts`. */
	guarded(): this {
		return this.changed({ isGuarded: true });
	}

	/** Where a guarded one is: this field, or fields in it. */
	guardedPaths(): string[] {
		return this.isGuarded ? [this.path] : [];
	}

	/** The same field inside of others, which are kept at this path. */
	under(path: string): this {
		return this.changed({ path: `${path}.${this.name}` });
	}

	protected changed(what: {
		label?: string;
		path?: string;
		homes?: readonly string[];
		inner?: readonly Field[];
		isGuarded?: boolean;
		property?: INodeProperties;
	}): this {
		const copy = Object.create(Object.getPrototypeOf(this) as object) as this;
		return Object.assign(copy, this, what);
	}

	/** A group of fields may be an expression as a whole, so it is read whole. */
	private readWith(parameterOf: (name: string, fallback: NodeParameterValueType) => unknown): Value {
		const [root = '', ...inner] = this.path.split('.');
		const fallback = inner.length === 0 ? fallbackOf(this.property) : {};
		const beside = () => inner.reduce(partOf, parameterOf(root, fallback));
		const options = this.homes.map((home) => parameterOf(home, {}));
		return this.parse(this.oneOf(options, beside));
	}

	/** From among options, where they have it. */
	protected oneOf(options: unknown[], beside: () => unknown): unknown {
		const found = options.map((all) => partOf(all, this.name)).find((value) => value !== undefined);
		return found === undefined ? beside() : found;
	}
}

/** What a value means. Gets the field for its label, and for its default. */
export type Reading<Value> = (value: unknown, field: Field) => Value;

/** What n8n gives to webhooks and to hooks of a trigger. */
interface WithoutItem {
	getNodeParameter(name: string, fallback?: NodeParameterValueType): unknown;
}

/** n8n's literal of a field, as far as types follow from it. */
export type Literal<Name extends string, Type extends NodePropertyTypes, Required extends boolean> = Omit<
	INodeProperties,
	'name' | 'options' | 'required' | 'type'
> & {
	name: Name;
	type: Type;
	required?: Required;
};

/** A field with a reading of its own; the kinds beside this file have one already. */
export function field<
	const Name extends string,
	Value,
	Type extends NodePropertyTypes,
	const Required extends boolean = false,
>(
	property: Literal<Name, Type, Required> & Pick<INodeProperties, 'options'>,
	reading: Reading<Value>,
): Field<Name, Value, Required> {
	return new Field<Name, Value, Required>(property, reading);
}

export const partOf = (value: unknown, name: string): unknown =>
	isRecord(value) ? ownValue(value, name) : undefined;

/** Where a workflow has no value. The default may be an expression, which n8n would not work out, or an example. */
function fallbackOf({ type, default: value }: INodeProperties): NodeParameterValueType {
	if (type === 'json' || type === 'resourceLocator') return '';
	return typeof value === 'string' && value.startsWith('=') ? '' : value;
}
