import { useEffect, useRef, useState } from 'preact/hooks';

import { frameOf, hostOf, inWebView } from '../../design/frames.ts';
import { CloseIcon, LockIcon } from '../../design/icons.tsx';
import type { OpenPage } from './useWebView.ts';

interface WebViewProps {
	page: OpenPage;
	/** Whose phone it is. */
	psid: string | undefined;
	onClose(): void;
}

/** The window in which Messenger shows a page over the chat. Escape closes it, and the focus goes back to the button. */
export function WebView({ page, psid, onClose }: WebViewProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const frame = useRef<HTMLIFrameElement>(null);
	const [host, setHost] = useState(hostOf(page.url));
	const address = inWebView(page.url, psid);

	useEffect(() => dialog.current?.showModal(), []);

	// What is pressed in the page does not reach the chat around it.
	const listen = () => {
		const inside = frame.current?.contentWindow;
		if (!inside) return;
		setHost(hostOf(inside.location.href));
		inside.addEventListener('keydown', ({ key }) => key === 'Escape' && onClose());
	};

	return (
		<dialog
			ref={dialog}
			class={`web-view web-view-${page.height}`}
			aria-label={`Page of ${host}`}
			data-testid="web-view"
			onClose={onClose}
		>
			<header class="web-view-bar">
				<button type="button" class="round-button" aria-label="Close the page" onClick={onClose}>
					<CloseIcon />
				</button>
				<p>
					<LockIcon /> {host}
				</p>
			</header>
			{address ? (
				<iframe
					ref={frame}
					class="web-view-page"
					title={`Page of ${host}`}
					src={address}
					{...frameOf('web-view', psid)}
					onLoad={listen}
				/>
			) : (
				<div class="chat-blank">
					<h2>This leads out of the playground</h2>
					<p>On a phone, {host} would open here.</p>
					<a class="pill-button" href={page.url} target="_blank" rel="noreferrer">
						Open it in a new tab
					</a>
				</div>
			)}
		</dialog>
	);
}
