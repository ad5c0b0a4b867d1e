import type { INodePropertyOptions } from 'n8n-workflow';

import { asText, isBlank } from '../guards';
import { Field, type Literal } from './field';

/** One of the values that are offered. */
export type Option<Value> = Omit<INodePropertyOptions, 'value'> & { value: Value };

/** A choice between values. */
export class OptionsField<
	out Name extends string = string,
	out Value extends string = string,
	out Required extends boolean = boolean,
> extends Field<Name, Value, Required> {
	/** What can be chosen, on the panel or by an expression. */
	readonly values: readonly Value[];

	private readonly names: Map<string, string>;
	private readonly owner: string | undefined;
	override readonly isNeverBlank: boolean;

	constructor({ owner, unlisted = [], neverBlank, ...property }: OptionsLiteral<Name, Value, Required>) {
		super(property as Literal<Name, 'options', Required>, toOption);
		this.values = [...property.options.map(({ value }) => value), ...unlisted];
		this.names = new Map(property.options.map(({ value, name }) => [value, name]));
		this.owner = owner;
		this.isNeverBlank = neverBlank === true;
	}

	/** How the merchant knows one of the choices. */
	nameOf(value: Value): string {
		return this.names.get(value) ?? value;
	}

	/** @throws InvalidInput when it is not offered */
	toOffered(given: unknown): Value {
		const value = isBlank(given) && !this.isNeverBlank ? this.property.default : given;
		const found = this.values.find((offered) => offered === asText(value ?? '')?.trim());
		if (found !== undefined) return found;
		throw isBlank(given) ? this.invalid('is empty', this.remedy()) : this.notOffered(given);
	}

	/** For a value that an expression gave and nobody offers. */
	notOffered(value: unknown): Error {
		const whose = this.owner ? `${this.owner}'s` : 'the';
		return this.refused(value, `is not one of ${whose} choices`, this.remedy());
	}

	private remedy(): string {
		return `Use one of ${this.values.filter((choice) => choice !== '').join(', ')}.`;
	}
}

type OptionsLiteral<Name extends string, Value extends string, Required extends boolean> = Literal<
	Name,
	'options',
	Required
> & {
	options: Array<Option<Value>>;
	/** Whose choices they are, for errors: `PayPal`. */
	owner?: string;
	/** Values that are taken besides those the panel offers. */
	unlisted?: Value[];
	/** An empty one is refused: elsewhere nothing is the default. */
	neverBlank?: boolean;
};

/** One of the options; nothing is the default. The type of the value follows from the options. */
export const optionsField = <
	const Name extends string,
	const Value extends string,
	const Required extends boolean = false,
>(
	literal: OptionsLiteral<Name, Value, Required>,
): OptionsField<Name, Value, Required> => new OptionsField(literal);

const toOption = <Value extends string>(given: unknown, field: Field): Value =>
	(field as OptionsField<string, Value>).toOffered(given);
