import type { IExecuteFunctions } from 'n8n-workflow';

import type { MessengerCredentials } from '../../../../../../nodes/vendors/messenger/credentials/credentials';
import { fetchReceived } from '../../../../../../nodes/vendors/messenger/received/fetchReceived';

it('a server that gives no answer is named, with what to do now', async () => {
	const context = {
		getNode: () => ({ name: 'Get files', type: 'messenger', typeVersion: 3, parameters: {} }),
		helpers: { httpRequest: async () => await Promise.reject(new Error('socket hang up')) },
	} as unknown as IExecuteFunctions;
	const credentials = { graphBaseUrl: 'https://graph.facebook.com' } as MessengerCredentials;
	await expect(fetchReceived(context, 'https://cdn.fbsbx.com/1', credentials, 1000)).rejects.toMatchObject({
		message: "Facebook's server did not send the file",
		description: 'Try it again: what people send can be fetched for some days.',
	});
});
