import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { FlaskIcon } from '../design/icons.tsx';
import { createInvoiceApi, type PayableInvoice } from './invoiceApi.ts';
import { InvoiceSummary } from './InvoiceSummary.tsx';

const payable = ['SENT', 'UNPAID', 'PARTIALLY_PAID'];

const endings: Record<string, string> = {
	CANCELLED: 'This invoice was cancelled',
	PAYMENT_PENDING: 'Your payment is on its way',
	REFUNDED: 'This invoice was refunded',
	MARKED_AS_REFUNDED: 'This invoice was refunded',
	PARTIALLY_REFUNDED: 'A part of this invoice was refunded',
};

/** An invoice as its buyer sees and pays it at PayPal. */
export function InvoiceApp({ name }: { name: string }) {
	const api = useMemo(() => createInvoiceApi(name), [name]);
	const [invoice, setInvoice] = useState<PayableInvoice | 'loading' | undefined>('loading');
	const [problem, setProblem] = useState<string>();
	const [busy, setBusy] = useState(false);

	useEffect(() => {
		api.read().then(setInvoice, () => setInvoice(undefined));
	}, [api]);

	const pay = () => {
		setBusy(true);
		setProblem(undefined);
		api
			.pay()
			.then(setInvoice, () => setProblem('PayPal did not take the payment. Try again.'))
			.finally(() => setBusy(false));
	};

	if (invoice === 'loading') {
		return (
			<Frame title="Invoice">
				<div class="blank" role="status">
					<span class="spinner" aria-hidden="true" />
				</div>
			</Frame>
		);
	}
	if (!invoice) {
		return (
			<Frame title="Invoice">
				<div class="blank" role="alert">
					<h2>We could not find this invoice</h2>
					<p>The link may be incomplete. Ask the shop for a new one.</p>
				</div>
			</Frame>
		);
	}
	return (
		<Frame title={invoice.shopName}>
			<div class="payment">
				<InvoiceSummary invoice={invoice} />
				<div class="payment-choice">
					{problem && (
						<p class="notice notice-bad" role="alert">
							{problem}
						</p>
					)}
					{payable.includes(invoice.status) ? (
						<div class="pay-bar">
							<button
								type="button"
								class="pay-button"
								aria-disabled={busy}
								data-testid="pay"
								onClick={() => !busy && pay()}
							>
								Pay now
							</button>
						</div>
					) : (
						<p class="notice" role="status" data-testid="over">
							{endings[invoice.status] ?? 'Thank you, this invoice is paid'}
						</p>
					)}
				</div>
			</div>
		</Frame>
	);
}

const Frame = ({ title, children }: { title: string; children: ComponentChildren }) => (
	<>
		<header class="simulation">
			<FlaskIcon /> <span>PayPal sandbox — simulated. No money moves.</span>
		</header>
		<main class="sheet">
			<header class="sheet-header">
				<p>Invoice</p>
				<h1>{title}</h1>
			</header>
			{children}
		</main>
	</>
);
