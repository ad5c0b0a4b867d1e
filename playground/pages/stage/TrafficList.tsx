import { useState } from 'preact/hooks';

import { ExchangeRow } from './ExchangeRow.tsx';
import { wordsFor } from './words/sentence.ts';
import type { LiveTraffic } from './useTraffic.ts';
import type { Person } from './world.ts';

interface TrafficListProps {
	traffic: LiveTraffic;
	people: Person[];
	buyers: Person[];
}

/** What n8n and the vendors told each other, newest first. */
export function TrafficList({ traffic, people, buyers }: TrafficListProps) {
	const [about, setAbout] = useState<string>();
	const [withRoutine, setWithRoutine] = useState(false);
	const firstName = (psid: string) => people.find((person) => person.psid === psid)?.firstName ?? 'Somebody';
	const chosen = buyers.some(({ psid }) => psid === about) ? about : undefined;
	const rows = traffic.exchanges
		.filter((exchange) => chosen === undefined || exchange.about === chosen)
		.map((exchange) => ({ exchange, words: wordsFor(exchange, firstName) }))
		.filter(({ exchange, words }) => withRoutine || !words.isRoutine || (exchange.status ?? 200) >= 400)
		.reverse();

	return (
		<>
			<div class="traffic-filter">
				<div role="group" aria-label="Whose sale">
					{[undefined, ...buyers].map((buyer) => (
						<button
							key={buyer?.psid ?? ''}
							type="button"
							class="filter"
							aria-pressed={chosen === buyer?.psid}
							onClick={() => setAbout(buyer?.psid)}
						>
							{buyer?.firstName ?? 'Everybody'}
						</button>
					))}
				</div>
				<label>
					<input
						type="checkbox"
						checked={withRoutine}
						onChange={(event) => setWithRoutine(event.currentTarget.checked)}
					/>
					Routine too
				</label>
			</div>
			{traffic.lost && (
				<p class="chat-banner" role="status">
					<span class="spinner" aria-hidden="true" /> The playground does not answer…
				</p>
			)}
			<div
				class="traffic"
				tabIndex={0}
				role="region"
				aria-label="What n8n and the vendors told each other, newest first"
			>
				{rows.length === 0 ? (
					<p class="traffic-empty">
						Nothing yet. Write “hi” on a phone, and see what goes to n8n and what comes back.
					</p>
				) : (
					<ol reversed data-testid="traffic">
						{rows.map(({ exchange, words }) => (
							<ExchangeRow
								key={exchange.id}
								exchange={exchange}
								words={words}
								about={exchange.about && firstName(exchange.about)}
							/>
						))}
					</ol>
				)}
			</div>
		</>
	);
}
