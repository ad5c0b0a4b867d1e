import { useEffect, useState } from 'preact/hooks';

import { Returning } from '../checkout/Returning.tsx';
import { FlaskIcon } from '../design/icons.tsx';
import { formatMoney } from '../design/money.ts';
import { answer, isOpen, readOffer, wordsOf, type Offer } from './offer.ts';

/** PayPal shows its thanks about this long. */
const returnAfterMs = 1_500;

type Stage =
	| { name: 'loading' | 'gone' | 'choosing' | 'failed' }
	| { name: 'returning'; after: 'approval' | 'cancellation'; to: string | null };

/** PayPal's page on which a buyer subscribes, or agrees to another plan. */
export function SubscribeApp({ token }: { token: string }) {
	const [offer, setOffer] = useState<Offer>();
	const [stage, setStage] = useState<Stage>({ name: 'loading' });

	useEffect(() => {
		readOffer(token).then(
			(found) => {
				setOffer(found);
				setStage({ name: found && isOpen(found) ? 'choosing' : 'gone' });
			},
			() => setStage({ name: 'failed' }),
		);
	}, [token]);

	const leave = async (after: 'approval' | 'cancellation') => {
		try {
			const to = await answer(after === 'approval' ? 'approve' : 'cancel', token);
			setStage({ name: 'returning', after, to });
			if (to) setTimeout(() => location.assign(to), after === 'approval' ? returnAfterMs : 0);
		} catch {
			setStage({ name: 'failed' });
		}
	};

	return (
		<>
			<header class="simulation">
				<FlaskIcon /> <span>PayPal sandbox — simulated. No money moves.</span>
			</header>
			<main class="sheet">
				<header class="sheet-header">
					<p>{offer?.status === 'CHANGE' ? 'Change of your subscription' : 'Subscription'}</p>
					<h1>{offer?.brandName ?? 'Simulated PayPal'}</h1>
				</header>
				{stage.name === 'gone' && (
					<Blank title="There is nothing to agree to" text="Go back to the chat and ask for a new link." />
				)}
				{stage.name === 'failed' && (
					<Blank title="This page does not answer" text="Nothing was charged. Load it again in a moment." />
				)}
				{stage.name === 'choosing' && offer && <Terms offer={offer} onLeave={leave} />}
				{stage.name === 'returning' && offer && (
					<Returning after={stage.after} to={stage.to} brand={offer.brandName} />
				)}
			</main>
		</>
	);
}

const Blank = ({ title, text }: { title: string; text: string }) => (
	<div class="blank" role="alert">
		<h2>{title}</h2>
		<p>{text}</p>
	</div>
);

interface TermsProps {
	offer: Offer;
	onLeave(after: 'approval' | 'cancellation'): Promise<void>;
}

function Terms({ offer, onLeave }: TermsProps) {
	const { planName, description, quantity, cycles, currency, setupFee, status, userAction, buyer } = offer;
	const [isBusy, setBusy] = useState(false);
	const button =
		status === 'CHANGE'
			? 'Agree and continue'
			: userAction === 'CONTINUE'
				? 'Continue'
				: 'Agree and subscribe';
	return (
		<>
			<section class="summary" aria-labelledby="summary-title">
				<h2 id="summary-title" data-testid="plan">
					{quantity === '1' ? planName : `${quantity} × ${planName}`}
				</h2>
				{description && <p class="summary-description">{description}</p>}
				<dl class="summary-sums">
					{setupFee && Number(setupFee) > 0 && (
						<div>
							<dt>Once, now</dt>
							<dd>{formatMoney(setupFee, currency)}</dd>
						</div>
					)}
					{cycles.map((cycle, index) => (
						<div key={index} class={cycle.tenure === 'REGULAR' ? 'summary-total' : ''}>
							<dt>{cycle.tenure === 'REGULAR' ? 'Regular price' : 'Trial'}</dt>
							<dd data-testid={cycle.tenure.toLowerCase()}>{wordsOf(cycle, currency)}</dd>
						</div>
					))}
				</dl>
				<p class="fine-print">
					{buyer.name}, {buyer.email}
				</p>
			</section>
			<div class="payment-choice">
				<button
					type="button"
					class="pay-button"
					data-testid="agree"
					disabled={isBusy}
					onClick={() => {
						setBusy(true);
						void onLeave('approval');
					}}
				>
					{button}
				</button>
				<button
					type="button"
					class="quiet-button"
					data-testid="cancel"
					onClick={() => void onLeave('cancellation')}
				>
					Cancel and go back
				</button>
			</div>
		</>
	);
}
