import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { personField } from '../../panel/person.description';
import { graphOf } from '../../../vendors/messenger/api/graph';

export const metadataField = messengerText({
	displayName: 'Note',
	name: 'metadata',
	type: 'string',
	default: '',
	most: 1000,
	description:
		'For the other app, which gets it with the event (Facebook: metadata). At most 1000 characters.',
});

type ThreadControlEdge =
	| 'extend_thread_control'
	| 'pass_thread_control'
	| 'release_thread_control'
	| 'request_thread_control'
	| 'take_thread_control';

/** Changes who answers in the conversation with one person. */
export async function changeThreadControl(
	context: IExecuteFunctions,
	itemIndex: number,
	edge: ThreadControlEdge,
	more: IDataObject = {},
): Promise<IDataObject> {
	const graph = graphOf(context);
	const psid = personField.read(context, itemIndex);
	const { pageId } = await graph.credentials();
	await graph.post([pageId, edge], { body: { recipient: { id: psid }, ...more } });
	return { success: true, psid };
}

/** The note for the other app, as part of the call. */
export function readMetadata(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const metadata = metadataField.readOptional(context, itemIndex);
	return metadata === undefined ? {} : { metadata };
}
