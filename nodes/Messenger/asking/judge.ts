import type { IDataObject } from 'n8n-workflow';

import { textIn } from '../../core/guards';
import { withoutUndefined } from '../../core/withoutUndefined';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { simplify } from '../../vendors/messenger/events/simplify';
import { fit, sameWords } from '../../vendors/messenger/questions/fit';
import type { Heard } from '../../vendors/messenger/questions/hear';
import type { Asked } from './asked';
import type { Offered } from './question';

/** What an event means to whoever has asked. */
export type Verdict =
	{ type: 'answered' | 'somethingElse'; answer: IDataObject; row?: IDataObject } | { type: 'askAgain' };

/** @returns undefined for a tap on what was never offered */
export function judge(asked: Asked, { event, token, isForNewer }: Heard): Verdict | undefined {
	const { tapped, question } = token;
	if (isForNewer) return somethingElse(event, 'ANOTHER_QUESTION', 'The person answered a newer question.');
	if (tapped) {
		const offered = asked.question.offered[tapped.index];
		return offered?.payload === tapped.payload ? answeredBy(asked, event, offered) : undefined;
	}
	if (event.kind === 'referral' || event.kind === 'postback')
		return somethingElse(event, 'WAY_OUT', `The person tapped "${asked.question.wayOut ?? ''}".`);
	const written = whatFits(asked, event);
	if (written) return written;
	const { again } = asked;
	if (again && question.attempt <= again.times) return { type: 'askAgain' };
	return somethingElse(event, 'DOES_NOT_FIT', 'What the person sent is not an answer to the question.');
}

function whatFits(asked: Asked, event: MessengerEvent): Verdict | undefined {
	const { check, files, question } = asked;
	const { text, attachments } = said(event);
	if (files) {
		const fitting = attachments.filter(({ type }) => isFile(String(type), files));
		if (fitting.length === 0) return undefined;
		return { type: 'answered', answer: toAnswer(event, { attachments: fitting }) };
	}
	if (text === undefined) return undefined;
	if (check) {
		const meant = fit(check, text);
		return meant && { type: 'answered', answer: toAnswer(event, meant) };
	}
	const offered = question.offered.find(({ title }) => sameWords(title, text));
	return offered && answeredBy(asked, event, offered);
}

const media = ['image', 'video', 'audio', 'file'];

const isFile = (type: string, files: 'any' | 'image'): boolean =>
	files === 'image' ? type === 'image' : media.includes(type);

function answeredBy(
	{ isApproval, question, check }: Asked,
	event: MessengerEvent,
	offered: Offered,
): Verdict {
	const { title, payload, row } = offered;
	const answer = toAnswer(event, {
		...(check?.kind === 'list' ? { choice: payload } : { payload }),
		value: payload,
		title,
		...(isApproval && { approved: question.offered.indexOf(offered) === 0 }),
	});
	return { type: 'answered', answer, ...(row && { row }) };
}

const somethingElse = (event: MessengerEvent, reason: string, explanation: string): Verdict => ({
	type: 'somethingElse',
	answer: { ...said(event), ...factsOf(event), status: 'SOMETHING_ELSE', reason, explanation },
});

const toAnswer = (event: MessengerEvent, what: IDataObject): IDataObject => ({
	status: 'ANSWERED',
	...withoutUndefined({ text: said(event).text }),
	...what,
	...factsOf(event),
});

function factsOf(event: MessengerEvent): IDataObject {
	const { event: kind, mid, timestamp } = simplify(event);
	return withoutUndefined({ event: kind, mid, timestamp }) as IDataObject;
}

/** What the person wrote and sent; a picture of Messenger's own is none of theirs. */
function said(event: MessengerEvent): { text?: string; attachments: Array<{ type: string; url: string }> } {
	const { text, title, attachments = [] } = simplify(event);
	const words = textIn(text) ?? textIn(title);
	const sent = (
		attachments as Array<{ type?: unknown; payload?: { url?: unknown; sticker_id?: unknown } }>
	).flatMap(({ type, payload }) => {
		const url = textIn(payload?.url);
		return url === undefined || payload?.sticker_id !== undefined ? [] : [{ type: String(type), url }];
	});
	return { ...(words !== undefined && { text: words }), attachments: sent };
}
