import { useEffect, useMemo, useState } from 'preact/hooks';

import { wayTo } from '../design/frames.ts';
import { CheckoutError, createCheckoutApi, type Approval } from './checkoutApi.ts';
import { Frame } from './Frame.tsx';
import { obstacle, type CheckoutOrder } from './order.ts';
import { Payment } from './Payment.tsx';
import { Problem, type ProblemKind } from './Problem.tsx';
import { Returning } from './Returning.tsx';

/** PayPal shows its thanks about this long; its webhook is faster: see woocommerce-paypal-payments issue 4489. */
const returnAfterMs = 3_000;

type Stage =
	| { name: 'loading' }
	| { name: 'problem'; kind: ProblemKind }
	| { name: 'paying' }
	| { name: 'returning'; after: 'approval' | 'cancellation'; to: string | null };

interface CheckoutAppProps {
	token: string;
}

export function CheckoutApp({ token }: CheckoutAppProps) {
	const api = useMemo(() => createCheckoutApi(token), [token]);
	const [order, setOrder] = useState<CheckoutOrder>();
	const [stage, setStage] = useState<Stage>({ name: 'loading' });
	const [attempt, setAttempt] = useState(0);

	useEffect(() => {
		api.order().then(
			(found) => {
				const kind = obstacle(found);
				setOrder(found);
				setStage(kind ? { name: 'problem', kind } : { name: 'paying' });
			},
			(error: unknown) => setStage({ name: 'problem', kind: problemOf(error) }),
		);
	}, [api, attempt]);

	useEffect(() => {
		// Back from the shop by the browser's own button: the order may be another one by now.
		const comeBack = (event: PageTransitionEvent) => {
			if (event.persisted) setAttempt((count) => count + 1);
		};
		addEventListener('pageshow', comeBack);
		return () => removeEventListener('pageshow', comeBack);
	}, []);

	const leave = (after: 'approval' | 'cancellation', to: string | null) => {
		setStage({ name: 'returning', after, to });
		if (to) setTimeout(() => location.assign(wayTo(to)), after === 'approval' ? returnAfterMs : 0);
	};
	const approve = async (approval: Approval) => {
		try {
			leave('approval', await api.approve(approval));
		} catch (error) {
			const kind = problemOf(error);
			if (kind === 'offline') throw error;
			setStage({ name: 'problem', kind });
		}
	};
	const cancel = async () => leave('cancellation', await api.cancel());

	return (
		<Frame order={order}>
			{stage.name === 'loading' && (
				<div class="blank" role="status">
					<span class="spinner" aria-hidden="true" />
					<span class="visually-hidden">Opening your order…</span>
				</div>
			)}
			{stage.name === 'problem' && (
				<Problem kind={stage.kind} order={order} onRetry={() => setAttempt((count) => count + 1)} />
			)}
			{stage.name === 'paying' && order && <Payment order={order} onApprove={approve} onCancel={cancel} />}
			{stage.name === 'returning' && order && (
				<Returning after={stage.after} to={stage.to} brand={order.brandName} />
			)}
		</Frame>
	);
}

function problemOf(error: unknown): ProblemKind {
	if (!(error instanceof CheckoutError)) return 'offline';
	if (error.issue === 'ORDER_ALREADY_COMPLETED') return 'paid';
	return error.status === 404 ? 'unknown' : 'offline';
}
