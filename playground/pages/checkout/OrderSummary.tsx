import { formatMoney } from '../design/money.ts';
import { breakdownLines, type CheckoutOrder, type OrderLine } from './order.ts';
import { pictureSource } from '../design/pictureSource.ts';

/** What is being paid for. */
export const OrderSummary = ({ order }: { order: CheckoutOrder }) => (
	<section class="summary" aria-labelledby="summary-title">
		<h2 id="summary-title">Your order</h2>
		{order.items.length > 0 ? (
			<ul class="summary-lines">
				{order.items.map((line, index) => (
					<Line key={index} line={line} currency={order.currency} />
				))}
			</ul>
		) : (
			order.description && <p class="summary-description">{order.description}</p>
		)}
		<dl class="summary-sums">
			{breakdownLines(order.breakdown).map(({ name, value, reduces }) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>
						{reduces && '−'}
						{formatMoney(value, order.currency)}
					</dd>
				</div>
			))}
			<div class="summary-total">
				<dt>Total</dt>
				<dd data-testid="total">{formatMoney(order.total, order.currency)}</dd>
			</div>
		</dl>
		<p class="fine-print">Order {order.id}</p>
	</section>
);

const Line = ({ line, currency }: { line: OrderLine; currency: string }) => (
	<li>
		{line.imageUrl ? (
			<img src={pictureSource(line.imageUrl)} alt="" />
		) : (
			<span class="summary-blank" aria-hidden="true">
				{line.name.charAt(0)}
			</span>
		)}
		<div>
			<h3>{line.name}</h3>
			{line.description && <p>{line.description}</p>}
			<p>
				{line.quantity} × {formatMoney(line.unitAmount, currency)}
			</p>
		</div>
		<span>{formatMoney(Number(line.unitAmount) * Number(line.quantity), currency)}</span>
	</li>
);
