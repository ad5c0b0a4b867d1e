import type { IExecuteFunctions } from 'n8n-workflow';

import { booleanField } from '../fields/booleanField';
import type { Field } from '../fields/field';
import { numberField } from '../fields/numberField';

const returnAll = booleanField({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limit = numberField({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
});

/** How much of a list is wanted. */
export const listFields: Field[] = [returnAll, limit];

/** As many entries as are wanted; undefined for all of them. */
export const readLimit = (context: IExecuteFunctions, itemIndex: number): number | undefined =>
	returnAll.read(context, itemIndex) ? undefined : limit.read(context, itemIndex);
