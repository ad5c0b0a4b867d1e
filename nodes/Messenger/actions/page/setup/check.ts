/** One thing that was looked at. */
export interface Check {
	about: string;
	/** `warning`: it works, but something will be missed. `unknown`: nobody tells. */
	status: 'ok' | 'warning' | 'problem' | 'unknown';
	/** What is so, as a sentence. */
	message: string;
	/** What to do about it; absent when there is nothing to do. */
	fix?: string;
}

/** A check that may have failed for the same cause as others. */
export interface Finding extends Check {
	/** What else fails as long as this lasts, e.g. `credential`. */
	cause?: string;
	/** What nobody could be asked because of it. */
	asked?: string;
}

/** One wrong secret makes every question fail: a cause is a problem once, and the other questions are open. */
export function tellCausesOnce(findings: Finding[]): Check[] {
	const told = new Map<string, string>();
	return findings.map(({ cause, asked, ...check }) => {
		if (cause === undefined || check.status !== 'problem') return check;
		const earlier = told.get(cause);
		if (earlier === undefined) told.set(cause, check.about);
		if (earlier === undefined || asked === undefined) return check;
		const message = `n8n could not ask Facebook ${asked}. The reason is given under "${earlier}".`;
		return { about: check.about, status: 'unknown', message };
	});
}

/** What a merchant reads first. */
export function toSummary(checks: Check[]): {
	ok: boolean;
	summary: string;
	problems: string[];
	warnings: string[];
} {
	const sentencesOf = (wanted: Check['status']) =>
		checks
			.filter(({ status }) => status === wanted)
			.map(({ message, fix }) => [message, fix].filter(Boolean).join(' '));
	const problems = sentencesOf('problem');
	const warnings = sentencesOf('warning');
	return { ok: problems.length === 0, summary: summarize(problems, warnings), problems, warnings };
}

function summarize(problems: string[], warnings: string[]): string {
	if (problems.length === 1) return `One problem found: ${problems[0]}`;
	if (problems.length > 1) return `${problems.length} problems found. The first: ${problems[0]}`;
	const allIsWell = 'Everything n8n can check is set up.';
	if (warnings.length === 0) return allIsWell;
	const count = warnings.length === 1 ? 'One thing' : `${warnings.length} things`;
	return `${allIsWell} ${count} could be better${warnings.length === 1 ? '' : '. The first'}: ${warnings[0]}`;
}
