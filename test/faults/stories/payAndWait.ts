import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

/** One execution asks, waits and goes on. */
export const payAndWait: Story = {
	file: 'pay-and-wait.json',
	price: 28_95,
	acts: [tapsBuy('mug'), opensTheCard, pays],
};
