import { pageTokenOf, readJson, readWords, type GraphCall, type GraphOperations } from '../api/call.ts';
import { missingParameter } from '../api/errors.ts';
import { findThread } from '../sending/recipient.ts';
import { list, object, oneOf, textOrNumber } from '../api/schema.ts';
import type { Thread, Threads } from '../conversations/threads.ts';

const actions: Record<string, (thread: Thread) => void> = {
	BAN_USER: (thread) => void (thread.blockedBy = 'page'),
	BLOCK_USER: (thread) => void (thread.blockedBy = 'page'),
	MOVE_TO_SPAM: (thread) => void (thread.isSpam = true),
	UNBAN_USER: unblock,
	UNBLOCK_USER: unblock,
};

/** What the person did is not the Page's to undo. */
function unblock(thread: Thread): void {
	if (thread.blockedBy === 'page') delete thread.blockedBy;
}

const checkPeople = list(object({ required: { id: textOrNumber({}) } }), { max: 10 });

/** https://developers.facebook.com/docs/graph-api/reference/page/moderate_conversations */
export function moderationOperations(threads: Threads): GraphOperations {
	return {
		'POST page/moderate_conversations': (call) => {
			pageTokenOf(call, 'pages_messaging');
			const people = readPeople(call);
			const wanted = readWords(call.params, 'actions');
			if (!wanted?.length) throw missingParameter('actions');
			const names = wanted.map((written) => written.toUpperCase());
			names.forEach((name, index) => oneOf(...Object.keys(actions))(name, `actions[${index}]`));
			for (const { id } of people) {
				const thread = findThread(threads, call.nodeId, String(id));
				for (const name of names) actions[name]!(thread);
			}
			return { success: true };
		},
	};
}

function readPeople(call: GraphCall): Array<{ id: string | number }> {
	const people = readJson(call.params, 'user_ids');
	if (people === undefined) throw missingParameter('user_ids');
	checkPeople(people, 'user_ids');
	return people as Array<{ id: string | number }>;
}
