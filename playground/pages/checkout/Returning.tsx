interface ReturningProps {
	after: 'approval' | 'cancellation';
	/** null when the shop has not said where to. */
	to: string | null;
	brand: string;
}

export function Returning({ after, to, brand }: ReturningProps) {
	if (!to) {
		return (
			<div class="blank" role="status">
				<h2>{after === 'approval' ? 'Thank you' : 'Cancelled'}</h2>
				<p>
					{after === 'approval'
						? `${brand} has your approval. You can close this page.`
						: 'Nothing was charged. You can close this page.'}
				</p>
			</div>
		);
	}
	return (
		<div class="blank" role="status" data-testid="returning">
			<span class="spinner spinner-large" aria-hidden="true" />
			<h2>{after === 'approval' ? 'Processing…' : 'Cancelling…'}</h2>
			<p>Returning you to {brand}</p>
		</div>
	);
}
