import { useCallback, useEffect, useState } from 'preact/hooks';

import { inboxApi, type Inbox } from './inboxApi.ts';

const lookEveryMs = 1_000;

export interface LiveInbox {
	inbox: Inbox | undefined;
	/** The playground does not answer; what is shown may be old. */
	lost: boolean;
	/** Does something, then looks at once. */
	act(doing: Promise<void>): Promise<void>;
}

/** The inbox as it is now, looked at every second: nobody opens it often enough for more. */
export function useInbox(): LiveInbox {
	const [inbox, setInbox] = useState<Inbox>();
	const [lost, setLost] = useState(false);

	const look = useCallback(async () => {
		try {
			setInbox(await inboxApi.read());
			setLost(false);
		} catch {
			setLost(true);
		}
	}, []);

	useEffect(() => {
		void look();
		const timer = setInterval(() => void look(), lookEveryMs);
		return () => clearInterval(timer);
	}, [look]);

	const act = useCallback(
		async (doing: Promise<void>) => {
			await doing.catch(() => setLost(true));
			await look();
		},
		[look],
	);
	return { inbox, lost, act };
}
