import { useEffect, useState } from 'preact/hooks';

import type { ToStage } from '../chat/webView/messages.ts';

/** Over whose chat a page is open: its address, by PSID. */
export function useOpenPages(): Map<string, string> {
	const [pages, setPages] = useState(new Map<string, string>());
	useEffect(() => {
		const listen = ({ origin, data }: MessageEvent<Partial<ToStage>>) => {
			const { psid, shows } = data;
			if (origin !== location.origin || !psid) return;
			setPages((now) => {
				const next = new Map(now);
				if (shows === undefined) next.delete(psid);
				else next.set(psid, shows);
				return next;
			});
		};
		addEventListener('message', listen);
		return () => removeEventListener('message', listen);
	}, []);
	return pages;
}
