/** The anchors of a Markdown text, as GitHub makes them of its headings. */
export const anchorsOf = (markdown: string): string[] =>
	[...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading!
			.toLowerCase()
			.replace(/[^\p{Letter}\p{Number} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
