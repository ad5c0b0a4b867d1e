import type { IDisplayOptions, INode } from 'n8n-workflow';

// A node that was placed keeps its version: its panel, its outputs and its items.
// 2: what was settled before leaves through an output of its own, see docs/decisions/0019-paid-once.md
// 3: what came in passes through, and a paid item has all it takes to ship, see docs/decisions/0031-what-came-in.md

/** Shows a field in nodes of this version and of later ones. */
export const since = (version: number): Pick<Required<IDisplayOptions>, 'show'> => ({
	show: { '@version': [{ _cnd: { gte: version } }] },
});

/** Shows a field in nodes of earlier versions than this one. */
export const before = (version: number): Pick<Required<IDisplayOptions>, 'show'> => ({
	show: { '@version': [{ _cnd: { lt: version } }] },
});

/** Whether a node is of this version or of a later one. */
export const isSince = (version: number, { typeVersion }: Pick<INode, 'typeVersion'>): boolean =>
	typeVersion >= version;
