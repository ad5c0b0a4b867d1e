import type { ChatMessage } from '../support/buyer';

/** A button in the chat: it leads somewhere, or is tapped. */
export interface Button {
	title: string;
	payload?: string;
	url?: string;
}

export function buttonsOf({ attachment }: ChatMessage): Button[] {
	const { buttons, elements } = (attachment?.payload ?? {}) as Payload;
	return buttons ?? elements?.[0]?.buttons ?? [];
}

/** Where the newest card of a waiting execution leads; nowhere when there is none in the chat. */
export const payUrlIn = (chat: ChatMessage[], executionId: string): string =>
	chat
		.flatMap(buttonsOf)
		.flatMap(({ url }) => url ?? [])
		.findLast((url) => leadsTo(url, executionId)) ?? '';

/** The newest button "Pay now" of a waiting execution. */
export const payNowIn = (chat: ChatMessage[], executionId: string): Button | undefined =>
	chat
		.map(buttonsOf)
		.findLast((buttons) => buttons.some(({ url = '' }) => leadsTo(url, executionId)))
		?.find(({ payload }) => payload !== undefined);

const leadsTo = (url: string, executionId: string) => url.includes(`/webhook-waiting/${executionId}/`);

interface Payload {
	buttons?: Button[];
	elements?: Array<{ buttons?: Button[] }>;
}
