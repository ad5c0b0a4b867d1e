import { page } from '../../../playground/seed.ts';
import { opensTheCard, pays, type Story } from '../story.ts';

/** "+1" below a post, a message, a tap. */
export const commentToSale: Story = {
	file: 'comment-to-sale.json',
	price: 28_95,
	acts: [
		{
			name: 'comments',
			run: async (lane) => {
				const url = `${lane.shop.simulators.origin}/m.me/${page.id}/comments?as=${lane.psid}`;
				await fetch(url, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ text: '+1' }),
				});
			},
			isDone: (lane) => lane.hasRead(/Stoneware mug is 24 USD/),
		},
		{
			name: 'taps Order',
			run: (lane) => lane.tapsButton('Order'),
			isDone: (lane) => lane.payUrl() !== undefined,
		},
		opensTheCard,
		pays,
	],
};
