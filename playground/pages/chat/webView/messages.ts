/** What a page in the web view, or the stage, tells the chat. */
export interface ToChat {
	/** `return`: the page has led back to the chat. `close`: the buyer closes it. */
	webView: 'return' | 'close';
	/** What `m.me/<page>?ref=` carried. */
	ref?: string | undefined;
}

/** What the chat on a phone tells the stage: the address of the page that is open over it. */
export interface ToStage {
	psid: string;
	shows: string | undefined;
}

/** @returns ends it */
export function onMessage(hear: (message: ToChat) => void): () => void {
	const listen = ({ origin, data }: MessageEvent<Partial<ToChat>>) => {
		if (origin === location.origin && data.webView) hear(data as ToChat);
	};
	addEventListener('message', listen);
	return () => removeEventListener('message', listen);
}

export const tellChat = (chat: Window, message: ToChat): void => chat.postMessage(message, location.origin);

export const tellStage = (message: ToStage): void => parent.postMessage(message, location.origin);
