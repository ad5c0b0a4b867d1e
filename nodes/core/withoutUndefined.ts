/** The fields that there are. In JSON, and in an item, an undefined one would be there, and yet not. */
export const withoutUndefined = <Value>(
	fields: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
		string,
		Value
	>;
