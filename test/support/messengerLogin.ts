import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { page } from '../../playground/seed.ts';
import { loginCredential } from './messengerCredential';
import { resetN8nServices, runNode, type NodeRunResult } from './n8nCore';
import { withSimulators } from './simulators';

/** What the panel of a node holds when the merchant has logged in and chosen a Page. */
export const chosenPage = (id: string): INodeParameters => ({
	authentication: 'oAuth2',
	page: { __rl: true, mode: 'list', value: id },
});

/** Somebody who has logged in with Facebook. Call it where a file's tests begin. */
export function withLogin() {
	const simulators = withSimulators();

	beforeEach(() => resetN8nServices());

	const credentials = (token?: string) => [loginCredential(`${simulators.origin}/graph.facebook.com`, token)];
	return {
		simulators,
		credentials,
		/** Tokens are kept by the token of the person, so that tests with one of their own begin with nothing. */
		newPerson: () => simulators.messenger.issueUserToken({}).value,
		sendText: async (
			to: string,
			pageId = page.id,
			token?: string,
			staticData: IDataObject = {},
		): Promise<NodeRunResult> =>
			await runNode({
				staticData,
				node: new Messenger(),
				parameters: {
					resource: 'message',
					operation: 'sendText',
					psid: to,
					text: 'Hi',
					...chosenPage(pageId),
				},
				credentials: credentials(token),
			}),
	};
}
