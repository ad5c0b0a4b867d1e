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

/** What a merchant reads first. */
export function toSummary(checks: Check[]): { ok: boolean; summary: string; problems: string[] } {
	const problems = checks
		.filter(({ status }) => status === 'problem')
		.map(({ message, fix }) => [message, fix].filter(Boolean).join(' '));
	const warnings = checks.filter(({ status }) => status === 'warning').length;
	const more =
		warnings === 0
			? ''
			: ` ${warnings === 1 ? 'One thing' : `${warnings} things`} could be better: see the checks.`;
	if (problems.length === 0) {
		return { ok: true, summary: `Everything that n8n can see is set up.${more}`, problems };
	}
	const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
	return { ok: false, summary: `${count} wrong. First: ${problems[0]}`, problems };
}
