/** One line of the table: what was counted or timed on both sides, once per run, the two sides of a run as a pair. */
export interface Row {
	/** What is measured, without its unit. */
	what: string;
	/** Unit of both sides, e.g. `µs`. */
	unit: string;
	/** The peer or the limit that the ratio is to. */
	against: string;
	better: 'lower' | 'higher';
	/** What is compared and how to read it, in a sentence or two. */
	reading: string;
	runs: Array<{ ours: number; theirs: number }>;
}

export interface Summary {
	/** Medians of the runs. */
	ours: number;
	theirs: number;
	/** Median of the ratios ours / theirs, each within its own run. */
	ratio: number;
	lowestRatio: number;
	highestRatio: number;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	if (low === undefined || high === undefined) throw new Error('Nothing was measured');
	return (low + high) / 2;
}

/** @throws when a side was not measured or is nothing to compare with */
export function summarize({ what, runs }: Row): Summary {
	const ratios = runs.map(({ ours, theirs }) => {
		if (!(ours > 0 && theirs > 0)) throw new Error(`"${what}" was measured as ${ours} against ${theirs}`);
		return ours / theirs;
	});
	return {
		ours: median(runs.map(({ ours }) => ours)),
		theirs: median(runs.map(({ theirs }) => theirs)),
		ratio: median(ratios),
		lowestRatio: Math.min(...ratios),
		highestRatio: Math.max(...ratios),
	};
}
