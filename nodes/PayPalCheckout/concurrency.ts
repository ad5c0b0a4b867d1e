/** How many items are worked on at a time: PayPal publishes no limit, and a shop has other callers too. */
export const concurrency = 5;
