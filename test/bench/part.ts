import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Row } from './row.ts';

/** How much is done. */
interface Effort {
	/** Every row, but tiny: whether it runs, and nothing to read from. */
	isQuick: boolean;
	/** Asked for by name: as long as it takes. */
	isAlone: boolean;
	/** Tells whoever waits how it goes. */
	say: (line: string) => void;
}

/** Measures one part of the benchmark. */
export type Measure = (underTest: PackageUnderTest, effort: Effort) => Promise<Row[]>;
