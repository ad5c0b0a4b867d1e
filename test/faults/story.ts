import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import type { Lane } from './lane.ts';
import type { LaneBooks } from './verdict.ts';

/** Something that the buyer, or somebody of the shop, does. */
export interface Act {
	name: string;
	/** Also called again, when nothing came of it: then a person would try once more. */
	run: (lane: Lane) => Promise<void> | void;
	/** Whether the shop has done its part. */
	isDone: (lane: Lane) => boolean;
	/** How long n8n may sleep before it goes on by itself: nobody helps before that. */
	sleepMs?: number;
}

/** How something is sold with one of the shipped workflows. */
export interface Story {
	/** In `workflows/`. */
	file: string;
	/** Where another story has the same workflow. */
	variant?: string;
	/** What the merchant changes in it. */
	adapt?: (node: WorkflowNode) => WorkflowNode;
	/** What the shop needs before the first sale. */
	prepare?: (shop: Shop) => Promise<void>;
	/** When the last sale is over. */
	end?: () => Promise<void>;
	/** What one sale costs, in cents. */
	price: number;
	/** How many receipts the buyer has, where they are no templates. */
	receipts?: (lane: Lane) => number;
	/** How often they were told that money went back. */
	refundsTold?: (lane: Lane) => number;
	/** What the vendor has taken, where it is not of an order. */
	payments?: (lane: Lane) => LaneBooks['captures'];
	/** Calls that are no steps: who plays the story makes them, and not n8n. */
	notN8ns?: RegExp;
	acts: Act[];
}

/** Taps Buy below a product, and is sent a pay card. */
export const tapsBuy = (sku: string): Act => ({
	name: 'taps Buy',
	run: (lane) => lane.taps('Buy', `BUY:${sku}`),
	isDone: (lane) => lane.payUrl() !== undefined,
});

export const opensTheCard: Act = {
	name: 'opens the pay card',
	run: async (lane) => await lane.opensCard(),
	isDone: (lane) => lane.notes.has('order'),
};

export const pays: Act = {
	name: 'pays',
	run: async (lane) => await lane.paysAndReturns(),
	isDone: (lane) => lane.receipts().length > 0,
};

export const titleOfStory = ({ file, variant }: Story): string => (variant ? `${file}, ${variant}` : file);
