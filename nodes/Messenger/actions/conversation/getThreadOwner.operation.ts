import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { readThreadOwner } from '../../../vendors/messenger/sending/threadOwner';
import { pageInboxAppId } from '../../../vendors/messenger/events/pageInbox';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const psid = personField.read(context, itemIndex);
	const { appId } = await graph.credentials();
	const owner = await readThreadOwner(graph, psid);
	return {
		psid,
		owner: owner ? nameOf(owner.appId, appId) : 'nobody',
		...(owner?.appId && { ownerAppId: owner.appId }),
		...(owner?.expiration && {
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
