/** A mistake somebody could make, and the tests that have to see it. */
export interface PlantedBug {
	/** What is wrong then, for whoever pays or is paid. */
	name: string;
	file: string;
	/** Stands in the file exactly once. */
	right: string;
	wrong: string;
	/** A project of Jest's, and which of its files. */
	seenBy: ['conformance' | 'histories' | 'integration' | 'unit', ...string[]];
}
