/** The anchors of a Markdown text, as GitHub makes them of its headings. */
export function anchorsOf(markdown: string): string[] {
	const known = new Map<string, number>();
	// Between fences, `# ` begins a comment.
	const text = markdown.replace(/^```[\s\S]*?^```/gm, '');
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => {
		const anchor = heading!
			.toLowerCase()
			.replace(/[^\p{Letter}\p{Number} _-]/gu, '')
			.replace(/\b_|_\b/g, '')
			.replaceAll(' ', '-');
		const times = known.get(anchor) ?? 0;
		known.set(anchor, times + 1);
		return times === 0 ? anchor : `${anchor}-${times}`;
	});
}
