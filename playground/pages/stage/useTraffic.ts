import { useEffect, useRef, useState } from 'preact/hooks';

import { merge, stageApi } from './stageApi.ts';
import type { Exchange, Person } from './world.ts';

const lookEveryMs = 1_000;
const shown = 200;

export interface LiveTraffic {
	exchanges: Exchange[];
	/** The playground does not answer; what is shown may be old. */
	lost: boolean;
}

/** What goes between n8n and the vendors, looked at every second: phones need the streams a browser may have open. */
export function useTraffic(buyers: Person[]): LiveTraffic {
	const [exchanges, setExchanges] = useState<Exchange[]>([]);
	const [lost, setLost] = useState(false);
	const seen = useRef({ run: 0, revision: 0 });
	const psids = buyers.map(({ psid }) => psid).join(',');

	useEffect(() => {
		let over = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let followedIn: number | undefined;
		const look = async () => {
			const { run, revision } = seen.current;
			const news = await stageApi.traffic(revision);
			if (over) return;
			// Everything was forgotten: what is new may have lower numbers than what is gone.
			const startsOver = run !== 0 && news.run !== run;
			seen.current = { run: news.run, revision: startsOver ? 0 : news.revision };
			if (startsOver) setExchanges([]);
			else if (news.exchanges.length > 0) setExchanges((known) => merge(known, news.exchanges, shown));
			if (followedIn !== news.run && psids) await stageApi.follow(psids.split(','));
			followedIn = news.run;
		};
		const lookAgain = async () => {
			await look().then(
				() => setLost(false),
				() => setLost(true),
			);
			if (!over) timer = setTimeout(() => void lookAgain(), lookEveryMs);
		};
		void lookAgain();
		return () => {
			over = true;
			clearTimeout(timer);
		};
	}, [psids]);

	return { exchanges, lost };
}
