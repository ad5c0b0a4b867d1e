/** PayPal has `""` for what is not there, too. */
export const filledOf = <Name extends string>(
	fields: Record<Name, string | undefined>,
): Partial<Record<Name, string>> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<Record<Name, string>>;
