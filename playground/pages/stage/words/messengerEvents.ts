import type { Exchange } from '../world.ts';
import { at, quoted, textAt } from './json.ts';
import type { Words } from './words.ts';

/** What Messenger told n8n: the first update of a delivery, and how many came along. */
export function messengerEventWords({ sent, name }: Exchange, nameOf: (psid: string) => string): Words {
	const entries = (at(sent, 'entry') ?? []) as unknown[];
	const updates = entries.flatMap((entry) =>
		['messaging', 'standby', 'changes'].flatMap((list) => (at(entry, list) ?? []) as unknown[]),
	);
	const [first, ...others] = updates;
	const words = updateWords(first, nameOf) ?? { text: `Tells of ${name}` };
	return others.length === 0 ? words : { text: `${words.text}, and ${others.length} more` };
}

function updateWords(update: unknown, nameOf: (psid: string) => string): Words | undefined {
	const has = (name: string) => at(update, name) !== undefined;
	const who = nameOf(textAt(update, 'sender', 'id') ?? '');
	if (at(update, 'message', 'is_echo') === true)
		return { text: 'Repeats what the Page has written', isRoutine: true };
	if (has('message')) {
		const text = textAt(update, 'message', 'text');
		const tapped = at(update, 'message', 'quick_reply') !== undefined;
		return {
			text:
				text === undefined ? `${who} sent a file` : `${who} ${tapped ? 'tapped' : 'wrote'} ${quoted(text)}`,
		};
	}
	if (has('postback')) return { text: `${who} tapped ${quoted(textAt(update, 'postback', 'title') ?? '')}` };
	if (has('read')) return { text: `${who} has read it`, isRoutine: true };
	if (has('delivery')) return { text: `It has reached ${who}`, isRoutine: true };
	if (has('referral'))
		return { text: `${who} came by ${at(update, 'referral', 'source') === 'ADS' ? 'an ad' : 'a link'}` };
	if (has('reaction')) return { text: `${who} reacted to a message` };
	if (has('messaging_feedback')) return { text: `${who} told how it was` };
	if (has('account_linking')) {
		const linked = at(update, 'account_linking', 'status') === 'linked';
		return { text: `${who} logged ${linked ? 'in to' : 'out of'} an account of the shop` };
	}
	if (textAt(update, 'value', 'item') === 'comment')
		return { text: `${textAt(update, 'value', 'from', 'name') ?? 'Somebody'} commented in public` };
	return undefined;
}
