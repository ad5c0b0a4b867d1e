import { booleanField } from '../../core/fields/booleanField';

/** For operations that do not know beforehand whether an order takes the money or only reserves it. */
export const reservedOutputField = booleanField({
	displayName: 'Separate Output for Reserved Money',
	name: 'reservedOutput',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether orders that only reserve the money (Reserve Now, Take Later) get an output of their own. Otherwise they go to Not Paid with the status AUTHORIZED.',
});
