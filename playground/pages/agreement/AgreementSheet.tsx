import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Returning } from '../checkout/Returning.tsx';
import { wayTo } from '../design/frames.ts';
import { FlaskIcon } from '../design/icons.tsx';
import { AccountChoice } from '../login/AccountChoice.tsx';
import type { Account } from '../login/accounts.ts';

/** PayPal shows its thanks about this long. */
const returnAfterMs = 1_500;

/** What a buyer is asked to agree to, with the shop that asks. */
interface Asked<Who extends Account> {
	brandName: string;
	/** First whoever is logged in. */
	accounts: Who[];
}

interface Props<Offer extends Asked<Who>, Who extends Account> {
	/** @returns undefined when there is no such offer */
	read(): Promise<Offer | undefined>;
	/** Whether there is still something to agree to. */
	isOpen(offer: Offer): boolean;
	/** @returns where the shop wants the buyer back; null when it has not said */
	answer(what: 'approve' | 'cancel', payerId: string): Promise<string | null>;
	/** Above the name of the shop. */
	topic(offer?: Offer): string;
	button(offer: Offer, account: Who): string;
	children(offer: Offer, account: Who): ComponentChildren;
}

type Stage =
	| { name: 'loading' | 'gone' | 'choosing' | 'failed' }
	| { name: 'returning'; after: 'approval' | 'cancellation'; to: string | null };

/** A page of PayPal's on which a buyer agrees to something, or does not, and goes back to the shop. */
export function AgreementSheet<Offer extends Asked<Who>, Who extends Account = Account>(
	props: Props<Offer, Who>,
) {
	const [offer, setOffer] = useState<Offer>();
	const [chosen, setChosen] = useState<string>();
	const [stage, setStage] = useState<Stage>({ name: 'loading' });

	useEffect(() => {
		props.read().then(
			(found) => {
				setOffer(found);
				setStage({ name: found && props.isOpen(found) ? 'choosing' : 'gone' });
			},
			() => setStage({ name: 'failed' }),
		);
	}, []);

	const account = offer?.accounts.find(({ payerId }) => payerId === chosen) ?? offer?.accounts[0];
	const leave = async (after: 'approval' | 'cancellation') => {
		try {
			const to = await props.answer(after === 'approval' ? 'approve' : 'cancel', account!.payerId);
			setStage({ name: 'returning', after, to });
			if (to) setTimeout(() => location.assign(wayTo(to)), after === 'approval' ? returnAfterMs : 0);
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
					<p>{props.topic(offer)}</p>
					<h1>{offer?.brandName ?? 'Simulated PayPal'}</h1>
				</header>
				{stage.name === 'gone' && (
					<Blank title="There is nothing to agree to" text="Go back to the chat and ask for a new link." />
				)}
				{stage.name === 'failed' && (
					<Blank title="This page does not answer" text="Nothing was charged. Load it again in a moment." />
				)}
				{stage.name === 'choosing' && offer && account && (
					<>
						{props.children(offer, account)}
						<section class="account" aria-label="Your account">
							<p class="fine-print">
								{account.name}, {account.email}
							</p>
							<AccountChoice
								accounts={offer.accounts}
								chosen={account}
								onChoose={({ payerId }) => setChosen(payerId)}
							/>
						</section>
						<Choice button={props.button(offer, account)} onLeave={leave} />
					</>
				)}
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

interface ChoiceProps {
	button: string;
	onLeave(after: 'approval' | 'cancellation'): Promise<void>;
}

function Choice({ button, onLeave }: ChoiceProps) {
	const [isBusy, setBusy] = useState(false);
	return (
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
	);
}
