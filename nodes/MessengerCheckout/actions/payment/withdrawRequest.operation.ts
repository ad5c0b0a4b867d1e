import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field } from '../../../core/fields/field';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { readResumeUrl } from '../../../core/resumeUrl';
import { withdraw } from '../../waiting/withdraw';

const resumeUrlField = field(
	{
		displayName: 'Payment to Withdraw',
		name: 'resumeUrl',
		type: 'string',
		default: '={{ $json.resumeUrl }}',
		required: true,
		placeholder: 'e.g. https://n8n.example.com/webhook-waiting/231?signature=...',
		description:
			'By the address at which its execution waits: {{ $execution.resumeUrl }}, kept in a table in front of Request Payment and Wait',
	},
	(value, self) => {
		const read = readResumeUrl(String(value ?? '').trim());
		if (read) return read.execution;
		throw self.invalid(
			'is not the address of a waiting execution',
			'Keep {{ $execution.resumeUrl }} in a table in front of Request Payment and Wait, and map it here.',
		);
	},
).guarded();

const withdrawn = 0;
const tooLate = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const outcome = await withdraw(context, resumeUrlField.read(context, itemIndex));
	switch (outcome) {
		case 'withdrawn':
		case 'over':
			return new OnOutput(withdrawn, { request: { outcome } });
		case 'paid':
		case 'reserved':
		case 'pending':
			return new OnOutput(tooLate, { request: { outcome } });
		case 'unsure':
			throw new NodeOperationError(
				context.getNode(),
				'The execution that waits for this payment did not say whether it has stopped waiting',
				{
					description:
						'The buyer may still be able to pay. The execution may be running right now: try again in a few seconds, which Retry On Fail does by itself.',
				},
			);
	}
}

export const withdrawRequest: DeclaredOperation = {
	name: 'Withdraw Request',
	value: 'withdrawRequest',
	action: 'Withdraw payment request',
	description:
		'Stop waiting for a payment because something else is to be paid: its pay card says so and can no longer be paid',
	fields: [resumeUrlField],
	outputs: ['Withdrawn', 'Too Late'],
	failsThrough: tooLate,
	execute,
};
