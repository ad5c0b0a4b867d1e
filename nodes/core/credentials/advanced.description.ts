import type { INodeProperties } from 'n8n-workflow';

const advanced = 'advanced';

/**
 * Fields that hardly anybody changes, behind a switch. n8n forgets a value whose field is not shown, also when a
 * credential is used: so each is there a second time, hidden, for as long as the switch is off. What was saved before
 * there was a switch counts as it did.
 *
 * @param told what stands in place of the fields while the switch is off and one of them has another value than usual
 */
export const behindAdvanced = (
	fields: INodeProperties[],
	told?: { field: string; usually: string; text: string },
): INodeProperties[] => [
	{
		displayName: 'Advanced',
		name: advanced,
		type: 'boolean',
		default: false,
		description: 'Whether to show settings that hardly anybody has to change',
	},
	...fields.map((field) => ({
		...field,
		required: false,
		displayOptions: { show: { [advanced]: [true] } },
	})),
	...fields.map(({ displayName, name, default: usual }) => ({
		displayName,
		name,
		type: 'hidden' as const,
		default: usual,
		displayOptions: { hide: { [advanced]: [true] } },
	})),
	...(told
		? [
				{
					displayName: told.text,
					name: 'elsewhereNotice',
					type: 'notice' as const,
					default: '',
					displayOptions: {
						show: { [told.field]: [{ _cnd: { not: told.usually } }] },
						hide: { [advanced]: [true] },
					},
				},
			]
		: []),
];
