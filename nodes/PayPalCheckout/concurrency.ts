import type { IExecuteFunctions } from 'n8n-workflow';

/** How many items are worked on at a time: PayPal publishes no limit, and a shop has other callers too. */
export const concurrency = 5;

/** Calls for the same order or payment keep their order: partial captures before the final one. */
export const laneBy =
	(parameter: string) =>
	(context: IExecuteFunctions, itemIndex: number): string =>
		String(context.getNodeParameter(parameter, itemIndex));
