import type { Field } from '../../core/fields/field';

/** @param what e.g. `plan` */
export const notFound = (label: Field, what: string, id: string): Error =>
	label.invalid(
		`: PayPal can't find ${what} ${id}`,
		`Check the ID. Or the ${what} belongs to another PayPal account, or to the other environment (Sandbox or Live).`,
	);
