import { useId, useState } from 'preact/hooks';

import { ChevronDownIcon, ReceiptIcon } from '../../design/icons.tsx';
import { formatMoney } from '../../design/money.ts';
import type { ReceiptElement, ReceiptPayload } from '../thread.ts';
import { ReceiptFacts, ReceiptSums } from './ReceiptDetails.tsx';
import { pictureSource } from '../../design/pictureSource.ts';

const linesAtFirst = 2;

export function Receipt({ receipt }: { receipt: ReceiptPayload }) {
	const [open, setOpen] = useState(false);
	const detailsId = useId();
	const lines = receipt.elements ?? [];
	const hidden = lines.length - linesAtFirst;

	return (
		<section
			class="card receipt"
			aria-label={`Receipt for order ${receipt.order_number}`}
			data-testid="receipt"
		>
			<header class="receipt-header">
				<span class="receipt-mark">
					<ReceiptIcon />
				</span>
				<div>
					<h3>{receipt.merchant_name ? `Receipt from ${receipt.merchant_name}` : 'Receipt'}</h3>
					<p>
						Order <span class="receipt-number">{receipt.order_number}</span>
					</p>
				</div>
			</header>
			{lines.length > 0 && (
				<ul class="receipt-lines">
					{(open ? lines : lines.slice(0, linesAtFirst)).map((line, index) => (
						<Line key={index} line={line} currency={line.currency ?? receipt.currency} />
					))}
					{!open && hidden > 0 && <li class="receipt-more">and {hidden} more</li>}
				</ul>
			)}
			<div id={detailsId}>
				{open && <ReceiptSums receipt={receipt} />}
				<dl class="receipt-total">
					<dt>Total</dt>
					<dd data-testid="receipt-total">{formatMoney(receipt.summary.total_cost, receipt.currency)}</dd>
				</dl>
				{open && <ReceiptFacts receipt={receipt} />}
			</div>
			<button
				type="button"
				class="card-button receipt-toggle"
				aria-expanded={open}
				aria-controls={detailsId}
				onClick={() => setOpen(!open)}
			>
				{open ? 'Hide details' : 'View details'} <ChevronDownIcon />
			</button>
		</section>
	);
}

const Line = ({ line, currency }: { line: ReceiptElement; currency: string }) => (
	<li class="receipt-line">
		{line.image_url ? (
			<img src={pictureSource(line.image_url)} alt="" />
		) : (
			<span class="receipt-line-blank" aria-hidden="true">
				{[...line.title][0]}
			</span>
		)}
		<div>
			<h4>{line.title}</h4>
			{line.subtitle && <p>{line.subtitle}</p>}
			{line.quantity !== undefined && <p>Quantity {line.quantity}</p>}
		</div>
		<span class="receipt-price">{formatMoney(line.price, currency)}</span>
	</li>
);
