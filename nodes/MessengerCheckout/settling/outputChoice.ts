import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';
import { before, fieldsOf } from '../../core/panel/nodeVersion';
import { isSince } from '../versions';
import { reservedOutputField } from './reservedOutput.description';
import { settledBeforeField } from './settledBefore.description';

/** Which outputs a settled payment may leave through. */
export interface OutputChoice {
	hasReserved: boolean;
	settledBefore: 'nowhere' | 'output' | 'paid';
}

/** For the options of an operation that settles. */
export const outputOptions = [reservedOutputField, settledBeforeField] as const;

/**
 * The same in nodes that were placed before version 3. One that was placed before there was an output for what was
 * settled before keeps the outputs it has: its error output, if it has one, comes behind them.
 */
export const outputFieldsBefore: Field[] = [
	...fieldsOf(before(3), [reservedOutputField]),
	settledBeforeField.with({ displayOptions: { show: { '@version': [2] } } }),
	settledBeforeField.with({ default: 'nowhere', displayOptions: { show: { '@version': [1] } } }),
];

/** @param options of the operation */
export const readOutputChoice = (
	context: IExecuteFunctions,
	itemIndex: number,
	{
		reservedOutput,
		settledBefore = 'output',
	}: Partial<{
		reservedOutput: boolean;
		settledBefore: OutputChoice['settledBefore'];
	}>,
): OutputChoice =>
	isSince(3, context.getNode())
		? { hasReserved: reservedOutput === true, settledBefore }
		: {
				hasReserved: reservedOutputField.read(context, itemIndex),
				settledBefore: settledBeforeField.read(context, itemIndex),
			};
