import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

/** PayPal's events start the executions: nobody waits. */
export const firstSale: Story = {
	file: 'first-sale.json',
	price: 28_95,
	acts: [tapsBuy('mug'), opensTheCard, pays],
};
