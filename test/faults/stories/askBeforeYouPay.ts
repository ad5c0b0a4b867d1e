import { opensTheCard, pays, type Story } from '../story.ts';

/** Two questions in one execution, then the card. */
export const askBeforeYouPay: Story = {
	file: 'ask-before-you-pay.json',
	price: 28_95,
	acts: [
		{
			name: 'writes',
			run: (lane) => lane.writes('hello'),
			isDone: (lane) => lane.hasRead(/^Welcome to Maple & Mug!/),
		},
		{
			name: 'taps Order one',
			run: (lane) => lane.answers('Order one'),
			isDone: (lane) => lane.hasRead(/^Which size/),
		},
		{
			name: 'chooses a size',
			run: (lane) => lane.answers('Medium'),
			isDone: (lane) => lane.hasRead(/^How many/),
		},
		{
			name: 'says how many',
			run: (lane) => lane.writes('1'),
			isDone: (lane) => lane.payUrl() !== undefined,
		},
		opensTheCard,
		pays,
	],
};
