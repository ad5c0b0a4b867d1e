import { playStories } from './playedStories.ts';
import { sellingAgent, shopAssistant } from './stories/agents.ts';
import { askBeforeYouPay } from './stories/askBeforeYouPay.ts';
import { cart } from './stories/cart.ts';
import { disputeDesk } from './stories/disputeDesk.ts';
import { humanTakesOver } from './stories/humanTakesOver.ts';
import { invoiceInChat } from './stories/invoiceInChat.ts';
import { linkAndPay } from './stories/linkAndPay.ts';
import { refundInChat } from './stories/refundInChat.ts';
import { sellWithSizes } from './stories/sellWithSizes.ts';
import { subscriptionInChat } from './stories/subscriptionInChat.ts';

const stories = [
	askBeforeYouPay,
	linkAndPay,
	sellWithSizes,
	refundInChat,
	disputeDesk,
	invoiceInChat,
	subscriptionInChat,
	humanTakesOver,
	cart,
	sellingAgent,
	shopAssistant,
];

describe('what becomes of any other sale when a step of it goes wrong', () => {
	playStories(stories.map((story) => ({ story })));
});
