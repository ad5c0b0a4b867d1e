import type { INodeProperties } from 'n8n-workflow';

import { messengerText, type MessengerText } from '../../../vendors/messenger/panel/messengerText';

/** A field that is read from each input item, where this parameter says that the items make the list. */
export const rowFieldOf =
	(parameter: string) =>
	<const Name extends string>(field: RowLiteral<Name>): MessengerText<Name, false> =>
		messengerText({
			type: 'string',
			default: '',
			displayOptions: { show: { [parameter]: ['items'] } },
			...field,
		} as Parameters<typeof messengerText<Name>>[0]);

interface RowLiteral<Name extends string> extends Pick<
	INodeProperties,
	'displayName' | 'description' | 'placeholder' | 'required'
> {
	name: Name;
	default?: string;
}
