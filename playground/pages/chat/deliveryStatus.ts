import type { Thread } from './thread.ts';

/** What stands under the buyer's newest message; nothing once the Page has answered it. */
export function deliveryStatus(
	thread: Pick<Thread, 'messages' | 'seenAt'>,
): 'Seen' | 'Delivered' | undefined {
	const newest = thread.messages.at(-1);
	if (newest?.from !== 'buyer') return undefined;
	const seen = thread.seenAt !== undefined && Date.parse(thread.seenAt) >= Date.parse(newest.at);
	return seen ? 'Seen' : 'Delivered';
}
