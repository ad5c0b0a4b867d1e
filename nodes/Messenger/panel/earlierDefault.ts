import type { Field } from '../../core/fields/field';
import { before, fieldsOf, since } from '../../core/panel/nodeVersion';

/** A field that proposes something else since version 2. n8n does not save what is the default: nodes of version 1 keep theirs. */
export const withEarlierDefault = (field: Field, earlier: string): Field[] => [
	...fieldsOf(before(2), [field.with({ default: earlier })]),
	...fieldsOf(since(2), [field]),
];
