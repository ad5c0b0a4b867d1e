import { waitingFor } from '../../support/waitingFor.ts';
import type { Lane } from '../lane.ts';
import { opensTheCard, tapsBuy, type Story } from '../story.ts';

const approved = 'CHECKOUT.ORDER.APPROVED';

/** Agrees, and closes the window. Something in front of n8n takes PayPal's event, and says that it has arrived. */
async function approvesUnseen(lane: Lane): Promise<void> {
	const orderId = lane.notes.get('order');
	if (!orderId || lane.approved.length > 0) return;
	const swallowed = {
		on: 'delivery',
		match: approved,
		about: lane.psid,
		action: 'fail',
		status: 200,
	} as const;
	lane.shop.simulators.world.faults.add(swallowed);
	await lane.buyer.approves(orderId);
	lane.approved.push(orderId);
}

/** Nobody comes back and nobody tells: the time is over, and then the workflow looks for itself. */
export const timeIsOver: Story = {
	file: 'pay-and-wait.json',
	variant: 'when the time is over',
	price: 28_95,
	adapt: (node) => (node.name === 'Ask and wait' ? waitingFor(node, 75) : node),
	acts: [
		tapsBuy('mug'),
		opensTheCard,
		{
			name: 'approves and closes the window',
			run: approvesUnseen,
			isDone: (lane) => lane.receipts().length > 0,
			// n8n looks once a minute whose time is over.
			sleepMs: 150_000,
		},
	],
};
