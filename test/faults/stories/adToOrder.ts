import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

/** As the first sale, and with a row for the shop about where the buyer came from. */
export const adToOrder: Story = {
	file: 'ad-to-order.json',
	price: 28_95,
	acts: [tapsBuy('mug'), opensTheCard, pays],
};
