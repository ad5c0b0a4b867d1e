import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../core/invalidInput';
import { openWayBack } from '../../checkout/terms/closedWayBack';
import { isSealOf, readWayBack, termsOf, type SealingApp } from '../../checkout/terms/seal';
import type { ParkedItem } from '../../checkout/asking/parkedCheckout';
import { ownExecution } from '../../core/waiting/ownExecution';

/**
 * Makes sure that a checkout can be gone on with here: it is sealed, and was made in this execution.
 *
 * @returns whether its cards lead here: not so when n8n runs the execution again, under another ID
 * @throws InvalidInput when it is of another execution, or was changed
 */
export function requireOwnCheckout(
	context: IExecuteFunctions,
	{ checkout: { asked } }: ParkedItem,
	app: SealingApp,
): 'leadsHere' | 'runAgain' {
	const named = readWayBack(asked.mark);
	if (!named || !isSealOf(asked.mark, termsOf(asked), app)) {
		throw new InvalidInput(
			'Item',
			'The checkout in this item was changed on the way here, or made with another PayPal app',
			'Pass on the item exactly as Request Payment and Wait or Settle Payment returned it, and use the same PayPal credential.',
		);
	}
	const wayBack = openWayBack(named, app);
	const { executionId, resumeToken } = ownExecution(context);
	if (wayBack.resumeToken === resumeToken) {
		if (wayBack.executionId === executionId) return 'leadsHere';
		if (context.getMode() === 'retry') return 'runAgain';
	}
	throw new InvalidInput(
		'Item',
		'This payment was requested in another execution, so its pay card in the chat does not lead here',
		'Put Remind and Wait after Request Payment and Wait, in the same workflow.',
	);
}
