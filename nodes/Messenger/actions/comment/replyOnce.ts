import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import { isTool } from '../../../core/tool';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';
import { seekReply } from '../../../vendors/messenger/sending/seekReply';
import { whenWritten } from '../whenWritten';

/** What is written below a comment or a post. */
interface Reply {
	/** The comment or post. */
	below: string;
	message: string;
	imageUrl: string | undefined;
}

/** What has become of a reply so far. */
interface Tried {
	replyId?: string;
	startedAt: string;
	/** Facebook has not answered: it may be there. */
	isUnsure: boolean;
}

const known = new RecentMemory<string, Tried>(1000, 3_600_000);
/** By ID, what this process has written: none of it is a reply whose answer got lost. */
const written = new RecentMemory<string, true>(5000, 3_600_000);

/**
 * Writes it where everybody reads it, once: Facebook has no key by which it could know the same reply again, so
 * Retry On Fail remembers what is written, and Retry of the execution looks for it below the comment.
 * See docs/decisions/0058-public-replies-once.md.
 *
 * @returns the ID of the reply
 * @throws NodeOperationError when Facebook does not show whether it is there
 */
export async function replyOnce(
	context: IExecuteFunctions,
	itemIndex: number,
	reply: Reply,
): Promise<string> {
	const { below, message, imageUrl } = reply;
	const key = requestIdOf(context, itemIndex, { verb: 'reply', to: [below, message, imageUrl ?? ''] });
	const tried = known.get(key);
	const found = tried?.replyId ?? (await findEarlier(context, itemIndex, reply, tried));
	const startedAt = tried?.startedAt ?? new Date().toISOString();
	const replyId =
		found ?? (await write(context, reply, (isUnsure) => known.set(key, { startedAt, isUnsure })));
	written.set(replyId, true);
	// A model may say the same again, and mean it.
	if (isTool(context.getNode())) known.delete(key);
	else known.set(key, { replyId, startedAt, isUnsure: false });
	return replyId;
}

/** @returns undefined where it was not written before */
async function findEarlier(
	context: IExecuteFunctions,
	itemIndex: number,
	{ below, message }: Reply,
	tried: Tried | undefined,
): Promise<string | undefined> {
	const isAnotherExecution = !tried && context.getMode() === 'retry';
	if (!isAnotherExecution && !tried?.isUnsure) return undefined;
	const since = tried?.startedAt ?? whenWritten(context, itemIndex);
	const sighting = await seekReply(graphOf(context), {
		...{ below, message, ...(since && { since }) },
		isAnother: (replyId) => tried !== undefined && written.has(replyId),
	});
	if (sighting === 'unclear') throw notTold(context, itemIndex);
	return sighting === 'missing' ? undefined : sighting.replyId;
}

/** https://developers.facebook.com/docs/graph-api/reference/object/comments#publishing */
async function write(
	context: IExecuteFunctions,
	{ below, message, imageUrl }: Reply,
	failed: (isUnsure: boolean) => void,
): Promise<string> {
	const answer = await graphOf(context)
		.post([below, 'comments'], {
			body: { message, ...(imageUrl && { attachment_url: imageUrl }) },
			purpose: 'engage',
			answersWith: ['id'],
		})
		.catch((error: unknown) => {
			failed(graphFailureOf(error)?.mayHaveBeenSent === true);
			throw error;
		});
	return String(answer.id);
}

const notTold = (context: IExecuteFunctions, itemIndex: number) =>
	new NodeOperationError(
		context.getNode(),
		'Facebook does not show whether your reply is there already, so nothing was written again',
		{
			itemIndex,
			description:
				'Look below the comment on your Page. If your reply is missing, write it there. To see replies, the token of the credential needs the permission pages_read_engagement.',
		},
	);
