import axios from 'axios';

import type { SimulatorsUnderTest } from './simulators';

const dayMs = 24 * 60 * 60 * 1000;

/** What happens to subscriptions outside of n8n: the buyer agrees, their bank says no, time goes by. */
export const subscribersAt = (simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>) => ({
	/** @returns where PayPal sends the browser */
	approves: async (approveUrl: string): Promise<string> => {
		const { search, pathname, origin } = new URL(approveUrl);
		const root = `${origin}${pathname.replace(/\/update$/, '')}`;
		return (await axios.post<{ redirect: string }>(`${root}/approve${search}`, {})).data.redirect;
	},
	/** Whether the bank of the subscriber pays from now on. */
	bank: async (subscriptionId: string, pays: boolean): Promise<void> => {
		await axios.post(`${simulators.origin}/_playground/paypal/subscriptions/${subscriptionId}/bank`, {
			pays,
		});
	},
	/** In steps of five days, so that what PayPal does in between has its own day. */
	passDays: (days: number): void => {
		for (let passed = 0; passed < days; passed += 5) simulators.world.clock.advance(5 * dayMs);
	},
	/** The events about a subscription, and about its payments, so far. */
	eventsOf: (subscriptionId: string) =>
		simulators.payPal
			.state()
			.events.filter(
				({ resource }) => resource.id === subscriptionId || resource.billing_agreement_id === subscriptionId,
			),
});
