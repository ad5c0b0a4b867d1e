import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../shared/invalidInput';
import { isSealOf, readWayBack, termsOf, type SealingApp } from '../../shared/payPal/seal';
import type { ParkedItem } from './parkedCheckout';
import { ownExecution } from './payLink';

/**
 * Makes sure that a checkout can be gone on with here: it is sealed, and its cards lead to this execution.
 *
 * @throws InvalidInput when it is not so
 */
export function requireOwnCheckout(
	this: IExecuteFunctions,
	{ checkout: { order } }: ParkedItem,
	app: SealingApp,
): void {
	const [unit] = order.purchase_units;
	const wayBack = readWayBack(unit?.reference_id);
	if (!unit || !wayBack || !isSealOf(unit.reference_id, termsOf(unit, order.intent), app)) {
		throw new InvalidInput(
			'Item',
			'The checkout of this item was changed on the way, or made with another PayPal app',
			'Lead the item here as Request Payment and Wait, or Settle Payment, gave it, and use the same PayPal credential.',
		);
	}
	const { executionId, resumeToken } = ownExecution.call(this);
	if (wayBack.executionId === executionId && wayBack.resumeToken === resumeToken) return;
	throw new InvalidInput(
		'Item',
		'This payment was asked for in another execution, so its card in the chat does not lead here',
		'Put Remind and Wait behind Request Payment and Wait, in the same workflow.',
	);
}
