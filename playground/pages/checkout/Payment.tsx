import { useState } from 'preact/hooks';

import { AlertIcon } from '../design/icons.tsx';
import { checkCard, emptyCard, toPayPalExpiry, type Card, type CardProblems } from './card.ts';
import type { Approval } from './checkoutApi.ts';
import { OrderSummary } from './OrderSummary.tsx';
import { preferredSource, type CheckoutOrder, type FundingSource } from './order.ts';
import { PaymentChoice } from './PaymentChoice.tsx';
import { ShipToSection } from './ShipToSection.tsx';
import { TestTools } from './TestTools.tsx';

interface PaymentProps {
	order: CheckoutOrder;
	/** @throws when the checkout did not answer */
	onApprove(approval: Approval): Promise<void>;
	/** @throws when the checkout did not answer */
	onCancel(): Promise<void>;
}

export function Payment({ order, onApprove, onCancel }: PaymentProps) {
	const [source, setSource] = useState<FundingSource>(preferredSource(order.landingPage));
	const [account, setAccount] = useState(order.accounts[0]!);
	const [card, setCard] = useState<Card>(emptyCard);
	const [problems, setProblems] = useState<CardProblems>({});
	const [decline, setDecline] = useState(false);
	const [busy, setBusy] = useState(false);
	const [unanswered, setUnanswered] = useState(false);
	const payNow = order.userAction === 'PAY_NOW';

	const attempt = async (act: () => Promise<void>) => {
		if (busy) return;
		setBusy(true);
		setUnanswered(false);
		try {
			await act();
		} catch {
			setBusy(false);
			setUnanswered(true);
		}
	};

	const submit = (form: HTMLFormElement) => {
		const found = source === 'card' ? checkCard(card, new Date()) : {};
		setProblems(found);
		const [firstWrong] = Object.keys(found);
		if (firstWrong) {
			form.querySelector<HTMLInputElement>(`[name="${firstWrong}"]`)?.focus();
			return;
		}
		const paid = { ...card, expiry: toPayPalExpiry(card.expiry) ?? '' };
		void attempt(async () =>
			onApprove({
				fundingSource: source,
				payerId: account.payerId,
				...(source === 'card' && { card: paid }),
				...(decline && { decline }),
			}),
		);
	};

	return (
		<form
			class="payment"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				submit(event.currentTarget);
			}}
		>
			<div class="payment-order">
				<OrderSummary order={order} />
			</div>
			<div class="payment-choice">
				{order.status === 'APPROVED' && (
					<p class="notice" role="status">
						<AlertIcon />
						<span>
							You have approved this order before. If the payment was declined, choose another way to pay.
						</span>
					</p>
				)}
				<ShipToSection order={order} account={account} />
				<PaymentChoice
					accounts={order.accounts}
					account={account}
					onAccount={setAccount}
					cardFirst={preferredSource(order.landingPage) === 'card'}
					source={source}
					onSource={setSource}
					card={card}
					problems={problems}
					onCard={(changed, cleared) => {
						setCard(changed);
						setProblems(cleared ? { ...problems, [cleared]: undefined } : {});
					}}
				/>
				{unanswered && (
					<p class="notice notice-bad" role="alert">
						<AlertIcon />
						<span>The checkout did not answer. Nothing was charged: try again.</span>
					</p>
				)}
				<div class="pay-bar">
					<button type="submit" class="pay-button" aria-disabled={busy} aria-busy={busy} data-testid="pay">
						{busy && <span class="spinner" aria-hidden="true" />}
						{payNow ? 'Pay now' : 'Continue'}
					</button>
				</div>
				{!payNow && <p class="fine-print">You review the order at {order.brandName} before you pay.</p>}
				<button
					type="button"
					class="quiet-button"
					aria-disabled={busy}
					onClick={() => void attempt(onCancel)}
					data-testid="cancel"
				>
					Cancel and return to {order.brandName}
				</button>
				<TestTools decline={decline} onDecline={setDecline} />
			</div>
		</form>
	);
}
