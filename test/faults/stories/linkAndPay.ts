import type { Lane } from '../lane.ts';
import { opensTheCard, pays, tapsBuy, type Story } from '../story.ts';

const questions = (lane: Lane): number =>
	lane.got().filter(({ attachment }) => JSON.stringify(attachment ?? {}).includes('"Pay now"')).length;

/** Saves the account with the first purchase, and pays the second one by a tap in the chat. */
export const linkAndPay: Story = {
	file: 'link-and-pay.json',
	price: 28_95,
	acts: [
		tapsBuy('mug'),
		opensTheCard,
		pays,
		{
			name: 'taps Buy once more',
			run: (lane) => lane.taps('Buy', 'BUY:mug'),
			isDone: (lane) => questions(lane) > 0,
		},
		{
			name: 'taps Pay now',
			run: (lane) => {
				lane.agreedByTap = 1;
				lane.tapsButton('Pay now');
			},
			isDone: (lane) => lane.receipts().length > 1,
		},
	],
};
