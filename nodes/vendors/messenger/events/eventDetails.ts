import type { IDataObject } from 'n8n-workflow';

import { isObject, objectsIn, textIn, type JsonObject } from './deliveryBody';
import { contentOfEvent, type MessengerEventKind } from './eventKinds';

type Details = Record<string, unknown>;

/** What is special about each kind of event, beside what all have; fields without a value are left out later. */
const detailsByKind: Partial<
	Record<MessengerEventKind, (content: JsonObject, key: string, pageId: string) => Details>
> = {
	accountLinking: ({ status, authorization_code: code }) => ({
		status: textIn(status),
		authorizationCode: textIn(code),
	}),
	customerInformation: (content) => ({ answers: answersIn(content), form: content }),
	edit: ({ text, num_edit: edits }) => ({ text: textIn(text), edits: countIn(edits) }),
	feed: toFeedDetails,
	feedback: (content) => ({ feedback: toFeedback(content) }),
	handover: toHandover,
	leadForm: (content) => ({ answers: answersIn(content), form: content }),
	mention: toFeedDetails,
	optin: (content) => ({ ...toOptin(content), optin: content }),
	optout: (content) => ({ ...toOptin(content), optout: content }),
	policyEnforcement: ({ action, reason }) => ({ action: textIn(action), reason: textIn(reason) }),
	reaction: ({ action, emoji, reaction }) => ({
		action: textIn(action),
		emoji: textIn(emoji),
		reaction: textIn(reaction),
	}),
	responseFeedback: ({ feedback }) => ({ feedback: textIn(feedback) ?? feedback }),
	sendCart: (content) => ({
		text: textIn(content.note),
		products: objectsIn(content.products),
		order: content,
	}),
	templateStatus: (content) => ({
		status: textIn(content.event),
		templateId: textIn(content.message_template_id),
		templateName: textIn(content.message_template_name),
		language: textIn(content.message_template_language),
		reason: textIn(content.reason),
	}),
};

/** The fields that only this kind of event has, flat where that is possible. */
export function detailsOf(raw: JsonObject, pageId: string): IDataObject {
	const { kind, key, content } = contentOfEvent(raw);
	const details = detailsByKind[kind]?.(content, key, pageId) ?? {};
	return Object.fromEntries(
		Object.entries(details).filter(([, value]) => value !== undefined),
	) as IDataObject;
}

/**
 * A post or comment. Its author has no PSID: a private reply is addressed to the comment or post.
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page#feed
 */
function toFeedDetails(content: JsonObject, _key: string, pageId: string): Details {
	const from = isObject(content.from) ? content.from : {};
	const fromId = textIn(from.id) ?? textIn(content.sender_id);
	return {
		item: textIn(content.item),
		verb: textIn(content.verb),
		commentId: textIn(content.comment_id),
		postId: textIn(content.post_id),
		parentId: textIn(content.parent_id),
		text: textIn(content.message),
		fromId,
		fromName: textIn(from.name) ?? textIn(content.sender_name),
		fromPage: fromId === undefined ? undefined : fromId === pageId,
		link: textIn(content.link),
		photo: textIn(content.photo) ?? textsIn(content.photos)[0],
		photos: textsIn(content.photos).length > 0 ? textsIn(content.photos) : undefined,
		videoId: textIn(content.video_id),
		photoId: textIn(content.photo_id),
		reaction: textIn(content.reaction_type),
	};
}

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing#webhook-events */
function toHandover(content: JsonObject, key: string): Details {
	const [action = ''] = key.split('_');
	return {
		action: key === 'app_roles' ? 'appRoles' : action,
		previousOwnerAppId: textIn(content.previous_owner_app_id),
		newOwnerAppId: textIn(content.new_owner_app_id),
		requestedOwnerAppId: textIn(content.requested_owner_app_id),
		metadata: textIn(content.metadata),
		roles: key === 'app_roles' ? content : undefined,
	};
}

const toOptin = (content: JsonObject): Details => ({
	type: textIn(content.type),
	ref: textIn(content.ref),
	userRef: textIn(content.user_ref),
	payload: textIn(content.payload),
	title: textIn(content.title),
});

/** https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback */
const toFeedback = ({ feedback_screens: screens }: JsonObject): Details[] =>
	objectsIn(screens).flatMap(({ screen_id: screenId, questions }) =>
		Object.entries(isObject(questions) ? questions : {}).flatMap(([question, answer]) =>
			isObject(answer)
				? [
						withoutGaps({
							screen: textIn(screenId),
							question,
							type: textIn(answer.type),
							answer: textIn(answer.payload),
							followUp: isObject(answer.follow_up) ? textIn(answer.follow_up.payload) : undefined,
						}),
					]
				: [],
		),
	);

/** Answers of a form, by question. Facebook does not document their form: any list of keys and values counts. */
function answersIn(value: unknown): Record<string, string> {
	if (Array.isArray(value)) return Object.assign({}, ...value.map(answersIn)) as Record<string, string>;
	if (!isObject(value)) return {};
	const name = textIn(value.key) ?? textIn(value.name) ?? textIn(value.field);
	const answer = textIn(value.value) ?? textIn(value.answer);
	if (name !== undefined && answer !== undefined) return { [name]: answer };
	return answersIn(Object.values(value));
}

const textsIn = (value: unknown): string[] =>
	(Array.isArray(value) ? value : []).flatMap((part: unknown) => textIn(part) ?? []);

const countIn = (value: unknown): number | undefined => {
	const count = Number(textIn(value));
	return Number.isFinite(count) ? count : undefined;
};

const withoutGaps = (fields: Details): Details =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
