import { field, type Field } from '../../core/fields/field';
import { locatorField } from '../../core/fields/locatorField';
import { toText } from '../../core/fields/textField';

/** Chooses one of the products of the account, or none. */
export const anyProductField = locatorField({
	displayName: 'Product',
	name: 'productId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'What is sold by subscription. Product: Create makes one.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a product',
			typeOptions: { searchListMethod: 'searchProducts', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. PROD-5FD60555F23244316' },
	],
});

/** Chooses one of the plans of the account, or none. */
export const anyPlanField = locatorField({
	displayName: 'Plan',
	name: 'planId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'How much is charged, and how often. Plan: Create makes one.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a plan',
			typeOptions: { searchListMethod: 'searchPlans', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. P-5ML4271244454362WXNWU5NQ' },
	],
});

export const productField = anyProductField.with({ required: true });
export const planField = anyPlanField.with({ required: true });

/** @throws InvalidInput when it can't be the ID of one */
export const toProductId = (id: string, label: Field = productField): string =>
	matching(/^[\w-]{6,50}$/, id, label, 'PROD-5FD60555F23244316', 'Product: Get Many');

/** @throws InvalidInput when it can't be the ID of one */
export const toPlanId = (id: string, label: Field = planField): string =>
	matching(/^P-[A-Z0-9]{1,48}$/, id, label, 'P-5ML4271244454362WXNWU5NQ', 'Plan: Get Many');

export const subscriptionIdField = field(
	{
		displayName: 'Subscription ID',
		name: 'subscriptionId',
		type: 'string',
		default: '={{ $json.subscriptionId }}',
		required: true,
		placeholder: 'e.g. I-BW452GLLEP1G',
		description: 'ID of the subscription. Returned by Subscription: Create and the PayPal Checkout Trigger.',
	},
	(value, self) =>
		matching(
			/^I-[A-Z0-9]{1,48}$/,
			toText(value, self).trim(),
			self,
			'I-BW452GLLEP1G',
			'Subscription: Create and the PayPal Checkout Trigger',
		),
);

function matching(pattern: RegExp, id: string, label: Field, example: string, source: string): string {
	if (pattern.test(id)) return id;
	const remedy = `Enter only the ID, for example ${example}. You get it from ${source}.`;
	throw id === '' ? label.invalid('is empty', remedy) : label.refused(id, 'is not such an ID', remedy, 80);
}
