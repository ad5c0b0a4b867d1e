import type { IExecuteFunctions } from 'n8n-workflow';

import { Field, type Literal } from '../../../core/fields/field';
import { isBlank } from '../../../core/guards';
import { parameterOf } from '../../../core/parameterOf';
import { toPsid } from '../sending/psid';
import { whoWrote } from './whoWrote';

/** Whom something is for. Where nobody has filled it in and the rows name nobody, it is the person who wrote. */
class PsidField<out Name extends string, out Required extends boolean> extends Field<Name, string, Required> {
	constructor(property: Literal<Name, 'string', Required>) {
		super(property as Field<Name>['property'], (value, self) => toPsid(value, self.label));
	}

	/** @throws InvalidInput when it is nobody, or could be one of several */
	override read(context: IExecuteFunctions, itemIndex: number): string {
		return psidIn(context, itemIndex, this, parameterOf(context, itemIndex, this.path, ''));
	}
}

/** A person in the chat, by their PSID. */
export const psidField = <const Name extends string, const Required extends boolean = false>(
	literal: Literal<Name, 'string', Required>,
): Field<Name, string, Required> => new PsidField(literal);

/**
 * The person a field names.
 *
 * @param value what its expression has given
 * @throws InvalidInput when it is nobody, or could be one of several
 */
export const psidIn = (
	context: IExecuteFunctions,
	itemIndex: number,
	field: Field,
	value: unknown,
): string => (isBlank(value) ? whoWrote(context, itemIndex, field) : toPsid(value, field.label));
