import { ArrowDownIcon, ArrowUpIcon } from '../design/icons.tsx';
import { direction } from './words/sentence.ts';
import type { Words } from './words/words.ts';
import type { Exchange } from './world.ts';

interface ExchangeRowProps {
	exchange: Exchange;
	words: Words;
	/** First name of the person it is about. */
	about: string | undefined;
}

/** One call or event: in words, and behind them as it went over the wire. */
export function ExchangeRow({ exchange, words, about }: ExchangeRowProps) {
	const { kind, vendor, method, name, attempt = 1, at, sent, answered } = exchange;
	return (
		<li class={`exchange exchange-${vendor}`}>
			<details>
				<summary>
					<span class="exchange-icon" title={direction(exchange)}>
						{kind === 'call' ? <ArrowUpIcon /> : <ArrowDownIcon />}
						<span class="visually-hidden">{direction(exchange)}: </span>
					</span>
					<span class="exchange-words">{words.text}</span>
					<Status exchange={exchange} />
					<span class="exchange-wire">
						<time dateTime={at}>{new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' })}</time>
						{about && <span class="exchange-about">{about}</span>}
						<code>{method ? `${method} ${name}` : name}</code>
						{attempt > 1 && <span>attempt {attempt}</span>}
					</span>
				</summary>
				<Json title="Sent" body={sent} />
				<Json title="Answer" body={answered} />
			</details>
		</li>
	);
}

function Status({ exchange: { status, error } }: { exchange: Exchange }) {
	if (status === undefined)
		return (
			<span class="exchange-status">
				<span class="spinner" aria-hidden="true" />
				<span class="visually-hidden">under way</span>
			</span>
		);
	const isGood = status !== null && status < 400;
	return (
		<span class={`exchange-status ${isGood ? 'exchange-good' : 'exchange-bad'}`} title={error}>
			{status ?? 'no answer'}
		</span>
	);
}

const Json = ({ title, body }: { title: string; body: unknown }) =>
	body === undefined || body === null || body === '' ? null : (
		<figure>
			<figcaption>{title}</figcaption>
			<pre>{typeof body === 'string' ? body : JSON.stringify(body, null, 2)}</pre>
		</figure>
	);
