import type { ComponentChildren } from 'preact';

import { formatMoney } from '../../design/money.ts';
import type { ReceiptPayload } from '../thread.ts';
import { formatDay } from '../time.ts';

/** How the total comes about. */
export function ReceiptSums({ receipt }: { receipt: ReceiptPayload }) {
	const { summary, adjustments = [], currency } = receipt;
	const money = (value: string | number) => formatMoney(value, currency);
	return (
		<dl class="receipt-sums">
			{summary.subtotal !== undefined && <Entry name="Subtotal">{money(summary.subtotal)}</Entry>}
			{adjustments.map(({ name, amount }) => (
				<Entry key={name} name={name}>
					−{money(Math.abs(Number(amount)))}
				</Entry>
			))}
			{summary.shipping_cost !== undefined && <Entry name="Shipping">{money(summary.shipping_cost)}</Entry>}
			{summary.total_tax !== undefined && <Entry name="Tax">{money(summary.total_tax)}</Entry>}
		</dl>
	);
}

/** When, how, and where to. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptPayload }) {
	const { address } = receipt;
	return (
		<dl class="receipt-facts">
			{receipt.timestamp && (
				<Entry name="Ordered">{formatDay(new Date(Number(receipt.timestamp) * 1000))}</Entry>
			)}
			<Entry name="Paid with">{receipt.payment_method}</Entry>
			{address ? (
				<Entry name="Ship to">
					<address>
						{[
							receipt.recipient_name,
							[address.street_1, address.street_2].filter(Boolean).join(', '),
							`${address.city}, ${address.state} ${address.postal_code}`,
							address.country,
						].join('\n')}
					</address>
				</Entry>
			) : (
				<Entry name="For">{receipt.recipient_name}</Entry>
			)}
			{receipt.order_url && (
				<Entry name="Order">
					<a href={receipt.order_url}>Open the order</a>
				</Entry>
			)}
		</dl>
	);
}

const Entry = ({ name, children }: { name: string; children: ComponentChildren }) => (
	<div>
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
);
