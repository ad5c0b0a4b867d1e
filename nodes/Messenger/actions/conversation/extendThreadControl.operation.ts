import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl } from './threadControl';

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing */
const mostHours = 7 * 24;

const hoursField = field(
	{
		displayName: 'Hours',
		name: 'hours',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: mostHours },
		default: 24,
		required: true,
		description: 'How long this app keeps the conversation from now on, at most 168 (7 days)',
	},
	toHours,
);

/** @throws InvalidInput when Facebook does not let an app keep a conversation for so long */
function toHours(value: unknown, self: Field): number {
	const hours = Number(value);
	if (hours > 0 && hours <= mostHours) return hours;
	throw self.invalid(
		`is ${hours}, but a conversation can be kept for up to ${mostHours} hours`,
		`Use a number from 1 to ${mostHours}.`,
	);
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const hours = hoursField.read(context, itemIndex);
	const duration = Math.round(hours * 3600);
	return {
		...(await changeThreadControl(context, itemIndex, 'extend_thread_control', { duration })),
		hours,
	};
}

export const extendThreadControl: DeclaredOperation = {
	name: 'Keep Chat Longer',
	value: 'extendThreadControl',
	action: 'Keep chat longer',
	description: 'Keep a chat for longer than a day (Facebook: extend thread control)',
	fields: [personField, hoursField],
	execute,
};
