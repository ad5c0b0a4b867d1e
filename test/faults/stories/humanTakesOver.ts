import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

/** Sells while nobody answers in person. */
export const humanTakesOver: Story = {
	file: 'human-takes-over.json',
	price: 28_95,
	acts: [tapsBuy('mug'), opensTheCard, pays],
};
