import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * Adds conditions to fields, so that an operation states once when its fields are shown.
 * Conditions a field already has stay.
 */
export const updateDisplayOptions = (
	displayOptions: IDisplayOptions,
	properties: INodeProperties[],
): INodeProperties[] =>
	properties.map((property) => ({
		...property,
		displayOptions: {
			show: { ...displayOptions.show, ...property.displayOptions?.show },
			...((displayOptions.hide ?? property.displayOptions?.hide) && {
				hide: { ...displayOptions.hide, ...property.displayOptions?.hide },
			}),
		},
	}));
