import { formatMoney } from '../design/money.ts';
import type { PayableInvoice } from './invoiceApi.ts';

/** What is billed, and what of it is due. */
export function InvoiceSummary({ invoice }: { invoice: PayableInvoice }) {
	const { currency, due, dueDate, items, note, number, paid, sums, total } = invoice;
	const money = (value: string) => formatMoney(value, currency);
	return (
		<section class="summary" aria-labelledby="summary-title">
			<h2 id="summary-title">Invoice {number}</h2>
			<ul class="summary-lines">
				{items.map(({ name, description, quantity, unitAmount }, index) => (
					<li key={index}>
						<div>
							<h3>{name}</h3>
							{description && <p>{description}</p>}
							<p>
								{quantity} × {money(unitAmount)}
							</p>
						</div>
					</li>
				))}
			</ul>
			<dl class="summary-sums">
				{sums.map(({ label, value }) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd>{money(value)}</dd>
					</div>
				))}
				<div>
					<dt>Total</dt>
					<dd>{money(total)}</dd>
				</div>
				{Number(paid) > 0 && (
					<div>
						<dt>Paid</dt>
						<dd>{money(paid)}</dd>
					</div>
				)}
				<div class="summary-total">
					<dt>Due</dt>
					<dd data-testid="due">{money(due)}</dd>
				</div>
			</dl>
			{note && <p>{note}</p>}
			{dueDate && <p class="fine-print">Due by {dueDate}</p>}
		</section>
	);
}
