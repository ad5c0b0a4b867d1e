import { booleanField } from '../../core/fields/booleanField';

export const simplifyField = booleanField({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
