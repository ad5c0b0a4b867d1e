import { formatMoney } from '../design/money.ts';
import { AgreementSheet } from '../agreement/AgreementSheet.tsx';
import { answer, isOpen, readOffer, wordsOf, type Offer } from './offer.ts';

/** PayPal's page on which a buyer subscribes, or agrees to another plan. */
export const SubscribeApp = ({ token }: { token: string }) => (
	<AgreementSheet<Offer>
		read={async () => await readOffer(token)}
		isOpen={isOpen}
		answer={async (what, payerId) => await answer(what, token, payerId)}
		topic={(offer) => (offer?.status === 'CHANGE' ? 'Change of your subscription' : 'Subscription')}
		button={buttonOf}
	>
		{(offer) => <Terms offer={offer} />}
	</AgreementSheet>
);

function buttonOf({ status, userAction }: Offer): string {
	if (status === 'CHANGE') return 'Agree and continue';
	return userAction === 'CONTINUE' ? 'Continue' : 'Agree and subscribe';
}

function Terms({ offer }: { offer: Offer }) {
	const { planName, description, quantity, cycles, currency, setupFee } = offer;
	return (
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
		</section>
	);
}
