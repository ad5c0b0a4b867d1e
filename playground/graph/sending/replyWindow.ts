import { badParameter, GraphError, outsideWindow } from '../api/errors.ts';

const hourMs = 60 * 60 * 1000;
const windowMs = 24 * hourMs;
/** For both tags that are left. */
const taggedWindowMs = 7 * 24 * hourMs;

const messagingTypes = ['MESSAGE_TAG', 'RESPONSE', 'UPDATE', 'UTILITY'];

/** Switched off on 2026-04-27: https://developers.facebook.com/docs/messenger-platform/send-messages */
const deadTags = ['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE'];

/**
 * May the Page write to this person now?
 *
 * @param openedAt when the person last opened the window; undefined when they never wrote
 * @throws GraphError 10/2018278 outside the window, 100 for a type or tag that is not allowed
 */
export function checkReplyWindow(send: {
	messagingType: string | undefined;
	tag: string | undefined;
	openedAt: Date | undefined;
	now: Date;
	/** `utility`, or the type of the template in the message. */
	template?: string;
}): void {
	const { messagingType, tag, openedAt, now, template } = send;
	if (messagingType !== undefined && !messagingTypes.includes(messagingType)) {
		throw badParameter(`Param messaging_type must be one of {${messagingTypes.join(', ')}}`);
	}
	if (template === 'utility') {
		if (messagingType === undefined || messagingType === 'UTILITY') return;
		throw badParameter('Param messaging_type must be UTILITY for a message with "template"');
	}
	if (messagingType === 'UTILITY') {
		throw badParameter('Param message must contain "template" when messaging_type is UTILITY');
	}
	if (messagingType === 'MESSAGE_TAG' && tag === undefined)
		throw badParameter('The parameter tag is required');
	if (tag !== undefined) checkTag(tag, template);

	const elapsedMs = openedAt ? now.getTime() - openedAt.getTime() : Infinity;
	if (elapsedMs > (tag === undefined ? windowMs : taggedWindowMs)) throw outsideWindow();
}

function checkTag(tag: string, template: string | undefined): void {
	if (deadTags.includes(tag)) {
		throw new GraphError('Invalid parameter', { code: 100, subcode: 1893061, isTransient: false });
	}
	if (tag === 'CUSTOMER_FEEDBACK') {
		if (template === 'customer_feedback') return;
		throw badParameter('Tag CUSTOMER_FEEDBACK is only for the customer_feedback template');
	}
	if (tag !== 'HUMAN_AGENT') throw badParameter('Invalid tag.');
}
