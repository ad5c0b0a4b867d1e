import { useEffect, useMemo, useState } from 'preact/hooks';

import { Returning } from '../checkout/Returning.tsx';
import { wayTo } from '../design/frames.ts';
import { FlaskIcon } from '../design/icons.tsx';
import { formatMoney } from '../design/money.ts';
import { AccountChoice } from '../login/AccountChoice.tsx';
import { createLinkApi, priceOf, type Choice, type Offer } from './linkApi.ts';

/** PayPal shows its thanks about this long. */
const returnAfterMs = 1_500;

/** PayPal's page on which anybody who has the link buys one product. */
export function PaymentLinkApp({ id }: { id: string }) {
	const api = useMemo(() => createLinkApi(id), [id]);
	const [offer, setOffer] = useState<Offer | 'loading' | undefined>('loading');
	const [paid, setPaid] = useState<{ to: string | null }>();

	useEffect(() => {
		api.read().then(setOffer, () => setOffer(undefined));
	}, [api]);

	const pay = async (choice: Choice) => {
		const to = await api.pay(choice);
		setPaid({ to });
		if (to) setTimeout(() => location.assign(wayTo(to)), returnAfterMs);
	};

	return (
		<>
			<header class="simulation">
				<FlaskIcon /> <span>PayPal sandbox — simulated. No money moves.</span>
			</header>
			<main class="sheet">
				<header class="sheet-header">
					<p>Payment link</p>
					<h1>{offer && offer !== 'loading' ? offer.shopName : 'Simulated PayPal'}</h1>
				</header>
				{!offer && (
					<div class="blank" role="alert">
						<h2>This link does not work any more</h2>
						<p>Ask the shop for a new one.</p>
					</div>
				)}
				{offer && offer !== 'loading' && !paid && <Purchase offer={offer} onPay={pay} />}
				{offer && offer !== 'loading' && paid && (
					<Returning after="approval" to={paid.to} brand={offer.shopName} />
				)}
			</main>
		</>
	);
}

interface PurchaseProps {
	offer: Offer;
	onPay(choice: Choice): Promise<void>;
}

function Purchase({ offer, onPay }: PurchaseProps) {
	const { name, description, variants, most, accounts } = offer;
	const [choice, setChoice] = useState<Choice>({
		payerId: accounts[0]!.payerId,
		variants: Object.fromEntries(variants.map((one) => [one.name, one.options[0]!.label])),
		quantity: 1,
	});
	const [isBusy, setBusy] = useState(false);
	const [hasFailed, setFailed] = useState(false);
	const account = accounts.find(({ payerId }) => payerId === choice.payerId)!;
	const price = priceOf(offer, choice);
	const pay = () => {
		setBusy(true);
		setFailed(false);
		onPay(choice)
			.catch(() => setFailed(true))
			.finally(() => setBusy(false));
	};
	return (
		<div class="payment">
			<section class="summary" aria-labelledby="summary-title">
				<h2 id="summary-title" data-testid="product">
					{name}
				</h2>
				{description && <p class="summary-description">{description}</p>}
				{price && <p data-testid="price">{formatMoney(price.value, price.currency_code)}</p>}
				{variants.map(({ name: label, options }) => (
					<div key={label} class="field">
						<label for={`choice-${label}`}>{label}</label>
						<select
							id={`choice-${label}`}
							value={choice.variants[label]}
							onChange={({ currentTarget: { value } }) =>
								setChoice({ ...choice, variants: { ...choice.variants, [label]: value } })
							}
						>
							{options.map((option) => (
								<option key={option.label} value={option.label}>
									{option.label}
								</option>
							))}
						</select>
					</div>
				))}
				{most > 1 && (
					<div class="field">
						<label for="quantity">Quantity</label>
						<input
							id="quantity"
							type="number"
							min={1}
							max={most}
							value={choice.quantity}
							onInput={({ currentTarget: { valueAsNumber } }) =>
								setChoice({ ...choice, quantity: valueAsNumber })
							}
						/>
					</div>
				)}
				<p class="fine-print">
					{account.name}, {account.email}
				</p>
				<AccountChoice
					accounts={accounts}
					chosen={account}
					onChoose={({ payerId }) => setChoice({ ...choice, payerId })}
				/>
			</section>
			<div class="payment-choice">
				{hasFailed && (
					<p class="notice notice-bad" role="alert">
						PayPal did not take the payment. Try again.
					</p>
				)}
				<button
					type="button"
					class="pay-button"
					aria-disabled={isBusy}
					data-testid="pay"
					onClick={() => !isBusy && pay()}
				>
					Buy now
				</button>
			</div>
		</div>
	);
}
