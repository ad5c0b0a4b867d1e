import type { ComponentChildren } from 'preact';

import { FlaskIcon } from '../design/icons.tsx';
import type { CheckoutOrder } from './order.ts';

interface FrameProps {
	order: CheckoutOrder | undefined;
	children: ComponentChildren;
}

export const Frame = ({ order, children }: FrameProps) => (
	<>
		<header class="simulation">
			<FlaskIcon /> <span>PayPal sandbox — simulated. No money moves.</span>
		</header>
		<main class="sheet">
			<header class="sheet-header">
				<p>{order ? 'Checkout' : 'PayPal sandbox'}</p>
				<h1>{order?.brandName ?? 'Simulated checkout'}</h1>
			</header>
			{children}
		</main>
	</>
);
