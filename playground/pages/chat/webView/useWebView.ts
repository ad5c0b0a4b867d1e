import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { isIn } from '../../design/frames.ts';
import { onMessage, tellStage } from './messages.ts';

/** How much of the screen a page takes: https://developers.facebook.com/docs/messenger-platform/webview */
type Height = 'compact' | 'tall' | 'full';

export interface OpenPage {
	url: string;
	height: Height;
}

export interface WebViewControl {
	page: OpenPage | undefined;
	close(): void;
	/** Opens a page; outside of a phone it takes the place of the chat. */
	open(url: string, height?: string): void;
	/** Has a tapped link open here. */
	catchLink(event: MouseEvent): void;
}

const toHeight = (given: string | undefined): Height =>
	given === 'compact' || given === 'tall' ? given : 'full';

/**
 * The page that is open over the chat on a phone of the stage. A page that leads back to the chat closes it.
 *
 * @param psid whose phone it is
 * @param onReturn by which link the page led back, if it named one
 */
export function useWebView(psid: string | undefined, onReturn: (ref: string) => void): WebViewControl {
	const [page, setPage] = useState<OpenPage>();
	const opener = useRef<HTMLElement | null>(null);
	const returned = useRef(onReturn);
	returned.current = onReturn;

	const close = useCallback(() => setPage(undefined), []);
	const open = useCallback((url: string, height?: string) => {
		if (!isIn('phone')) return location.assign(url);
		opener.current = document.activeElement as HTMLElement | null;
		setPage({ url, height: toHeight(height) });
	}, []);

	useEffect(
		() =>
			onMessage(({ webView, ref }) => {
				close();
				if (webView === 'return' && ref) returned.current(ref);
			}),
		[close],
	);

	const url = page?.url;
	useEffect(() => {
		if (!psid || !isIn('phone')) return;
		tellStage({ psid, shows: url });
		if (!url) opener.current?.focus();
	}, [psid, url]);

	const catchLink = (event: MouseEvent) => {
		const link = (event.target as Element).closest('a');
		const isPage = link && /^https?:/.test(link.href) && !link.target && !link.closest('dialog');
		if (!isPage || !isIn('phone') || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		open(link.href, link.dataset.height);
	};
	return { page, close, open, catchLink };
}
