import { wayTo } from '../design/frames.ts';
import { AlertIcon, CheckIcon } from '../design/icons.tsx';
import type { CheckoutOrder } from './order.ts';

export type ProblemKind = 'unknown' | 'expired' | 'paid' | 'offline';

const texts: Record<ProblemKind, { title: string; text: string }> = {
	unknown: {
		title: 'We could not find this order',
		text: 'The link may be incomplete, or the order is too old. Go back to the chat and ask for a new pay button.',
	},
	expired: {
		title: 'This order has expired',
		text: 'Nothing was charged. Go back to the chat and order again: it takes one tap.',
	},
	paid: {
		title: 'This order is already paid',
		text: 'You will not be charged again. The receipt is in your chat with the shop.',
	},
	offline: {
		title: 'The checkout does not answer',
		text: 'Nothing was charged. Wait a moment, then try again.',
	},
};

interface ProblemProps {
	kind: ProblemKind;
	order: CheckoutOrder | undefined;
	onRetry(): void;
}

export function Problem({ kind, order, onRetry }: ProblemProps) {
	const { title, text } = texts[kind];
	const wayBack = kind === 'paid' ? order?.returnUrl : order?.cancelUrl;
	return (
		<div class="blank" role="alert" data-testid={`problem-${kind}`}>
			<span class={`blank-mark ${kind === 'paid' ? 'blank-mark-good' : ''}`}>
				{kind === 'paid' ? <CheckIcon /> : <AlertIcon />}
			</span>
			<h2>{title}</h2>
			<p>{text}</p>
			{kind === 'offline' ? (
				<button type="button" class="pay-button" onClick={onRetry}>
					Try again
				</button>
			) : (
				<a class="pay-button" href={wayBack ? wayTo(withToken(wayBack, order?.id)) : '/'}>
					{wayBack && order ? `Return to ${order.brandName}` : 'To the playground'}
				</a>
			)}
		</div>
	);
}

function withToken(address: string, orderId = ''): string {
	const url = new URL(address);
	url.searchParams.set('token', orderId);
	return url.href;
}
