import type { LiveThread } from './useThread.ts';

interface OpeningProps {
	failure: LiveThread['failure'];
	onRetry(): void;
}

/** What stands in the place of the conversation while there is none. */
export function Opening({ failure, onRetry }: OpeningProps) {
	switch (failure) {
		case undefined:
			return (
				<div class="chat-blank" role="status">
					<span class="spinner" aria-hidden="true" />
					<span class="visually-hidden">Opening the chat…</span>
				</div>
			);
		case 'unknown-buyer':
			return (
				<div class="chat-blank" role="alert">
					<h2>Nobody here has this ID</h2>
					<p>The address names a buyer who does not exist in the playground. Choose one who does.</p>
					<a class="pill-button" href="/">
						Choose a buyer
					</a>
				</div>
			);
		case 'no-answer':
			return (
				<div class="chat-blank" role="alert">
					<h2>The chat did not open</h2>
					<p>The playground does not answer. Is it still running?</p>
					<button type="button" class="pill-button" onClick={onRetry}>
						Try again
					</button>
				</div>
			);
	}
}
