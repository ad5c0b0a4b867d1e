import type { IDataObject } from 'n8n-workflow';

import { isRecord, textIn } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { withoutUndefined } from '../../../core/withoutUndefined';
import { objectsIn, type JsonObject } from './deliveryBody';
import { contentOfEvent } from './eventContent';
import { aboutEvent } from './eventRows';
import type { MessengerEvent } from './events';

/** https://developers.facebook.com/docs/messenger-platform/policy/policy-overview#standard_messaging */
const replyWindowMs = 24 * 60 * 60 * 1000;

/** An event as an item: flat, the same names for every kind, nothing in it that is not there. */
export function simplify(event: MessengerEvent): IDataObject {
	const { kind, pageId, psid, mid, at, standby, raw, late } = event;
	const message = contentOf(raw, 'message');
	const postback = contentOf(raw, 'postback');
	const referral = contentOf(raw, 'referral', postback, message);
	const attachments = objectsIn(message.attachments);
	const commands = objectsIn(message.commands).flatMap(({ name }) => textIn(name) ?? []);
	const prior = contentOf(raw, 'prior_message', message);
	const nlp = contentOf(raw, 'nlp', message);
	const payload =
		late?.payload ?? textIn(postback.payload) ?? textIn(contentOf(raw, 'quick_reply', message).payload);
	return {
		event: kind,
		pageId,
		...withoutUndefined({
			psid,
			userRef: textIn(contentOf(raw, 'sender').user_ref) ?? userRefOf(prior),
			mid,
			timestamp: at.toISOString(),
			text: textIn(message.text),
			payload,
			title: textIn(postback.title),
			ref: textIn(referral.ref),
		}),
		...(attachments.length > 0 && { attachments: attachments as IDataObject[] }),
		...(Object.keys(referral).length > 0 && { referral: referral as IDataObject }),
		...withoutUndefined({
			replyToMid: textIn(contentOf(raw, 'reply_to', message).mid),
			metadata: textIn(message.metadata),
			appId: textIn(message.app_id),
			stickerId: textIn(message.sticker_id) ?? textIn(contentOf(attachments[0] ?? {}, 'payload').sticker_id),
			watermark: toIso(contentOf(raw, 'read').watermark ?? contentOf(raw, 'delivery').watermark),
		}),
		...(Object.keys(prior).length > 0 && { priorMessage: prior as IDataObject }),
		...(Object.keys(nlp).length > 0 && { nlp: nlp as IDataObject }),
		...(Array.isArray(contentOf(raw, 'delivery').mids) && {
			mids: contentOf(raw, 'delivery').mids as string[],
		}),
		...(message.is_unsupported === true && { unsupported: true }),
		...(late && { lateAnswer: true }),
		...(commands.length > 0 && { commands }),
		...detailsOf(raw, pageId),
		standby,
		...(aboutEvent(kind).opensWindow(contentOfEvent(raw).content) && {
			replyWindowEndsAt: new Date(at.getTime() + replyWindowMs).toISOString(),
		}),
		...(kind === 'unknown' && { ...withoutUndefined({ field: textIn(raw.field) }), raw: raw as IDataObject }),
	};
}

/**
 * The first message after a checkbox opt-in names that: nothing else tells whose it was.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages
 */
const userRefOf = ({ source, identifier }: JsonObject): string | undefined =>
	(textIn(source) ?? 'checkbox_plugin') === 'checkbox_plugin' ? textIn(identifier) : undefined;

/** The object under `key` in the first of these that has one; empty when none does. */
const contentOf = (raw: JsonObject, key: string, ...others: JsonObject[]): JsonObject => {
	const holder = [raw, ...others].find((candidate) => isRecord(ownValue(candidate, key)));
	return (ownValue(holder, key) ?? {}) as JsonObject;
};

/** The fields that only this kind of event has. */
function detailsOf(raw: JsonObject, pageId: string): IDataObject {
	const { kind, key, content } = contentOfEvent(raw);
	return withoutUndefined(aboutEvent(kind).detailsOf(content, key, pageId)) as IDataObject;
}

const toIso = (ms: unknown): string | undefined => {
	const date = new Date(Number(textIn(ms)));
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};
