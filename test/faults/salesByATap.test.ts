import { playStories } from './playedStories.ts';
import { abandonedCheckout } from './stories/abandonedCheckout.ts';
import { adToOrder } from './stories/adToOrder.ts';
import { commentToSale } from './stories/commentToSale.ts';
import { firstSale } from './stories/firstSale.ts';
import { payAndWait } from './stories/payAndWait.ts';
import { timeIsOver } from './stories/timeIsOver.ts';

describe('what becomes of a sale by a tap when a step of it goes wrong', () => {
	playStories([
		// The two ways in which most is sold.
		{ story: firstSale, isThorough: true },
		{ story: payAndWait, isThorough: true },
		{ story: abandonedCheckout },
		{ story: adToOrder },
		{ story: commentToSale },
		// Leaves its workflow with less patience.
		{ story: timeIsOver },
	]);
});
