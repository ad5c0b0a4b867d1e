import type { INode, IWebhookFunctions } from 'n8n-workflow';

import { booleanField } from '../../core/fields/booleanField';
import type { Field } from '../../core/fields/field';
import { whatFailed } from '../../core/whatFailed';
import { isTool } from '../../core/tool';
import type { Settlement } from '../../checkout/settling/settlement';
import { toShippable } from '../../checkout/settling/shippable';
import { isSince, since } from '../versions';

/** For the options of operations that give what it takes to ship. */
export const leaveOutField = booleanField({
	displayName: 'Leave Out Personal Data',
	name: 'leaveOutPersonalData',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out the name, email, phone and address of the buyer. The cart lines are still there.',
	displayOptions: since(3),
}).guarded();

/** What it takes to ship, as far as this node gives it: a model ships nothing, and earlier versions had no such thing. */
export const shippableFor = (
	node: INode,
	settlement: Settlement,
	isAnonymous: boolean,
	wasToBeSaved = false,
) => (isSince(3, node) && !isTool(node) ? toShippable(settlement, isAnonymous, wasToBeSaved) : {});

/**
 * The same where an execution that has waited goes on. Whatever its expression has come to, the execution goes on:
 * the money is taken.
 */
export function shippableAfterWait(
	context: IWebhookFunctions,
	settlement: Settlement,
	field: Field<string, boolean | undefined>,
	wasToBeSaved: boolean,
) {
	return shippableFor(context.getNode(), settlement, isLeftOut(context, field), wasToBeSaved);
}

function isLeftOut(context: IWebhookFunctions, field: Field<string, boolean | undefined>): boolean {
	try {
		return field.readWithoutItem(context) ?? false;
	} catch (error) {
		context.logger.warn(`Messenger Checkout leaves out personal data: ${whatFailed(error)}`);
		return true;
	}
}
