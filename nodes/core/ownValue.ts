/**
 * What a table has under this name, and nothing that every object has: a stranger may ask for `constructor`. Whatever
 * is looked up by a text goes through here or through a `Map`; `test/unit/lookups.test.ts` keeps it so.
 */
export const ownValue = <Value>(
	table: Readonly<Record<string, Value>> | undefined,
	name: string,
): Value | undefined => (table && Object.hasOwn(table, name) ? table[name] : undefined);
