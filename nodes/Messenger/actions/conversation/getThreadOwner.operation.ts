import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { pageInboxAppId } from '../../../vendors/messenger/events/pageInbox';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';

/** Facebook names the owner only to the owner itself and to the default app. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const psid = personField.read(context, itemIndex);
	const { appId, pageId } = await graph.credentials();
	const { data } = await graph.get([pageId, 'thread_owner'], { query: { recipient: psid } });
	const [entry] = (data ?? []) as Array<{ thread_owner?: IDataObject }>;
	const owner = entry?.thread_owner;
	const ownerAppId = owner?.app_id === undefined ? undefined : String(owner.app_id);
	return {
		psid,
		owner: owner ? nameOf(ownerAppId, appId) : 'nobody',
		...(ownerAppId && { ownerAppId }),
		...(owner?.expiration !== undefined && {
			expiresAt: new Date(Number(owner.expiration) * 1000).toISOString(),
		}),
	};
}

function nameOf(ownerAppId: string | undefined, ownAppId: string): string {
	if (ownerAppId === ownAppId) return 'thisApp';
	return ownerAppId === pageInboxAppId ? 'pageInbox' : 'anotherApp';
}

export const getThreadOwner: DeclaredOperation = {
	name: 'Get Chat Owner',
	value: 'getThreadOwner',
	action: 'Get chat owner',
	description: 'See who answers in a chat: this app, the Page inbox or another app (Facebook: thread owner)',
	fields: [personField],
	execute,
};
