import { useEffect, useRef } from 'preact/hooks';

import type { ChatApi } from './chatApi.ts';
import type { ChatMessage } from './thread.ts';

/** Tells the Page that its newest message was read, once, when a person can see it. */
export function useReadReceipt(api: ChatApi, newest: ChatMessage | undefined): void {
	const reported = useRef<string | undefined>(undefined);
	const mid = newest?.from === 'page' ? newest.mid : undefined;

	useEffect(() => {
		if (!mid) return;
		const report = () => {
			if (document.visibilityState !== 'visible' || reported.current === mid) return;
			reported.current = mid;
			api.read().catch(() => {
				reported.current = undefined;
			});
		};
		report();
		document.addEventListener('visibilitychange', report);
		return () => document.removeEventListener('visibilitychange', report);
	}, [api, mid]);
}
