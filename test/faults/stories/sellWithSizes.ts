import { opensTheCard, pays, type Story } from '../story.ts';

/** "order", which one, which size, and the shop is told on Telegram. */
export const sellWithSizes: Story = {
	file: 'sell-with-sizes.json',
	price: 12_50,
	acts: [
		{
			name: 'writes "order"',
			run: (lane) => lane.writes('order'),
			isDone: (lane) => lane.hasButton('Choose'),
		},
		{
			name: 'chooses a product',
			run: (lane) => lane.tapsButton('Choose', 1),
			isDone: (lane) => lane.hasRead(/^Which size\?/),
		},
		{
			name: 'chooses a size',
			run: (lane) => lane.answers('Medium'),
			isDone: (lane) => lane.payUrl() !== undefined,
		},
		opensTheCard,
		pays,
	],
};
