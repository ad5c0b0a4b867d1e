import { field, type Field, type Literal } from './field';

/** Words on the panel that nobody fills in. */
export const notice = <const Name extends string>(
	property: Literal<Name, 'notice', false>,
): Field<Name, undefined, false> => field(property, () => undefined);
