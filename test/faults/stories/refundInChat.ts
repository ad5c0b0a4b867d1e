import { app, page } from '../../../playground/seed.ts';
import { opensTheCard, pays, type Story } from '../story.ts';

const refunded = /^We have refunded/;

/** Buys, asks for the money back, and a person of the shop says yes in the Page's inbox. */
export const refundInChat: Story = {
	file: 'refund-in-chat.json',
	price: 28_95,
	refundsTold: (lane) => lane.countOf(refunded),
	acts: [
		{
			name: 'taps Buy',
			run: (lane) => {
				lane.shop.simulators.messenger.routing.setDefaultApp(page.id, app.id);
				lane.taps('Buy the mug', 'BUY');
			},
			isDone: (lane) => lane.payUrl() !== undefined,
		},
		opensTheCard,
		{ ...pays, isDone: (lane) => lane.hasButton('Ask for a refund') },
		{
			name: 'asks for a refund',
			run: (lane) => lane.tapsButton('Ask for a refund'),
			isDone: (lane) => lane.hasRead(/^Thank you. Someone from our shop will look at it/),
		},
		{
			name: 'is given the money back',
			run: (lane) => {
				const captureId = lane.captureId();
				if (!captureId) return;
				if (lane.refundsAsked.length === 0) lane.refundsAsked.push(28_95);
				lane.shop.simulators.messenger.pageInbox.write(lane.psid, `Refund approved: ${captureId}`);
			},
			isDone: (lane) => lane.hasRead(refunded),
		},
	],
};
