/** What happens to pieces of a product: they are taken off the stock for a buyer who pays, or put back. */
export type StockMove = 'giveBack' | 'putAside';

/**
 * The stock after a move.
 *
 * @returns undefined when there is not enough: then nothing is taken, for a part of it is of no use
 */
export function moveStock(stock: number, move: StockMove, quantity: number): number | undefined {
	if (move === 'giveBack') return stock + quantity;
	return quantity <= stock ? stock - quantity : undefined;
}
