import type { IDataObject } from 'n8n-workflow';

/** Reserve now, take later; taken at once where there is none. */
export type Intent = 'AUTHORIZE';

/** What is sold, once, however many executions ask for it. */
export interface Sale {
	cents: number;
	key: string;
	intent?: Intent;
}

/** How a node asks for it, by the person of its item. */
export const paramsOf = ({ cents, key, intent }: Sale): IDataObject => ({
	psid: '={{ $json.psid }}',
	currency: 'USD',
	linesSource: 'json',
	linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: (cents / 100).toFixed(2) }],
	requestOptions: { idempotencyKey: key },
	...(intent && { intent }),
});
