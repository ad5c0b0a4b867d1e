import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

/** Pays before the reminder. */
export const abandonedCheckout: Story = {
	file: 'abandoned-checkout.json',
	price: 28_95,
	acts: [tapsBuy('mug'), opensTheCard, pays],
};
