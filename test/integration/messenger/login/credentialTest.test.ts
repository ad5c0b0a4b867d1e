import axios from 'axios';
import type { ICredentialTestFunctions, ICredentialsDecrypted } from 'n8n-workflow';

import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { app, page, pageOwner, secondPage } from '../../../../playground/seed.ts';
import { withLogin } from '../../../support/messengerLogin';

const { simulators, credentials } = withLogin();

describe('the test of the credential', () => {
	const test = async (token: string) => {
		const { messengerOAuth2ApiTest } = new Messenger().methods.credentialTest;
		const request = async ({ url, qs, headers }: { url: string; qs: object; headers: object }) => {
			const answer = await axios.get(url, { params: qs, headers, validateStatus: () => true });
			return { statusCode: answer.status, body: answer.data as unknown };
		};
		return await messengerOAuth2ApiTest.call(
			{ helpers: { request } } as unknown as ICredentialTestFunctions,
			{ data: credentials(token)[0]!.data } as ICredentialsDecrypted,
		);
	};

	it('names the Pages', async () => {
		expect(await test(pageOwner.accessToken)).toEqual({
			status: 'OK',
			message: `Connected to ${page.name}, ${secondPage.name}`,
		});
	});

	it.each([
		['nobody has logged in', () => '', 'Nobody has logged in yet'],
		['the token is worth nothing', () => 'EAAnonsense', 'connect it again'],
		[
			'a permission is missing',
			() => simulators.messenger.issueUserToken({ permissions: ['pages_messaging'] }).value,
			'pages_show_list',
		],
	])('tells that %s', async (_, token, complaint) => {
		const { status, message } = await test(token());
		expect(status).toBe('Error');
		expect(message).toContain(complaint);
		expect(message).not.toContain(app.secret);
	});
});
