import type { IDataObject } from 'n8n-workflow';

import { withPlainSpaces } from '../../../checkout/telling/wordings';
import { isRecord, textIn } from '../../../core/guards';
import { graphFailureOf } from '../errors/errors';
import { listPage } from '../api/graphList';
import type { Graph } from '../api/graph';
import { unclearIfRefused } from './seekInChat';
import { timeIn } from '../api/graphTime';

/** What is known of a public reply that may be there: its ID; nothing like it is there; Facebook does not tell. */
export type ReplySighting = { replyId: string } | 'missing' | 'unclear';

interface SoughtReply {
	/** The comment or post that it answers. */
	below: string;
	message: string;
	/** It can't be older; ISO 8601. */
	since?: string;
	/** Known not to be it, whatever it says. */
	isAnother?: (replyId: string) => boolean;
}

/** Facebook's times have no fractions. */
const roundingMs = 10_000;

/** Below one post there can be thousands. */
const mostPages = 5;

/** The parameter of an object that has no such field. */
const badParameter = 100;

/**
 * Looks for words of the Page below a comment or a post, newest first. Facebook leaves out comments when it is not asked
 * for all of them.
 * https://developers.facebook.com/docs/graph-api/reference/object/comments#readmodifiers
 */
export async function seekReply(graph: Graph, sought: SoughtReply): Promise<ReplySighting> {
	return await seekBelowAll(graph, sought).catch(unclearIfRefused);
}

async function seekBelowAll(graph: Graph, sought: SoughtReply): Promise<ReplySighting> {
	const below = await seekBelow(graph, sought);
	if (below !== 'missing') return below;
	const parent = await parentOf(graph, sought.below);
	return parent === undefined ? below : await seekBelow(graph, { ...sought, below: parent });
}

async function seekBelow(
	graph: Graph,
	{ below, message, since, isAnother }: SoughtReply,
): Promise<ReplySighting> {
	const { pageId } = await graph.credentials();
	const isIt = toRecogniser(message);
	const sinceMs = since ? Date.parse(since) - roundingMs : -Infinity;
	const query = { order: 'reverse_chronological', filter: 'stream', fields: 'id,created_time,from,message' };
	let after: string | undefined;
	for (let pages = 0; pages < mostPages; pages++) {
		const page = await listPage(
			graph,
			{ path: [below, 'comments'], query },
			after === undefined ? {} : { after },
		);
		const recent = page.entries.filter((entry) => !(timeIn(entry.created_time) < sinceMs));
		const found = recent.find(
			(entry) =>
				writtenBy(entry) === pageId && isIt(String(entry.message ?? '')) && !isAnother?.(String(entry.id)),
		);
		if (found) return { replyId: String(found.id) };
		if (!page.after || recent.length < page.entries.length) return 'missing';
		({ after } = page);
	}
	return 'unclear';
}

/**
 * A reply to a reply may stand below what that one answers. A post has no parent.
 * https://developers.facebook.com/docs/graph-api/reference/comment#fields
 */
async function parentOf(graph: Graph, id: string): Promise<string | undefined> {
	const { parent } = await graph.get([id], { query: { fields: 'parent{id}' } }).catch(noneIfPost);
	return isRecord(parent) ? textIn(parent.id) : undefined;
}

function noneIfPost(error: unknown): IDataObject {
	if (graphFailureOf(error)?.code === badParameter) return {};
	throw error;
}

const writtenBy = ({ from }: IDataObject): unknown => (isRecord(from) ? from.id : undefined);

/** Whoever is mentioned by ID is shown by name. */
const mention = /@\[[^\]]*\]/;

function toRecogniser(message: string): (shown: string) => boolean {
	const parts = withPlainSpaces(message)
		.split(mention)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	const pattern = new RegExp(`^${parts.join('.*?')}$`, 's');
	return (shown) => pattern.test(withPlainSpaces(shown));
}
