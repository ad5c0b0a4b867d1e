import axios from 'axios';

import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { buyers, page } from '../../../../playground/seed.ts';
import { chosenPage, withLogin } from '../../../support/messengerLogin';
import { runNode } from '../../../support/n8nCore';

const { simulators, credentials, newPerson, sendText } = withLogin();
const psid = buyers[0]!.psid;

describe('Check Setup after a login', () => {
	const checkSetup = async (token: string, pageId = page.id) =>
		(
			await runNode({
				node: new Messenger(),
				parameters: { resource: 'page', operation: 'checkSetup', ...chosenPage(pageId) },
				credentials: credentials(token),
			})
		).json[0] as { problems: string[]; checks: Array<{ about: string; message: string; fix?: string }> };

	it.each<[string, () => string, string | undefined, string]>([
		['nobody has logged in', () => '', undefined, 'connect it to your Facebook account'],
		['no Page is chosen', newPerson, '', 'Choose one of your Pages in this node'],
		['the Page is not one of the person', newPerson, '12345', 'does not give n8n access to the chosen Page'],
		[
			'a permission is missing',
			() =>
				simulators.messenger.issueUserToken({ permissions: ['pages_show_list', 'pages_messaging'] }).value,
			undefined,
			'Add pages_manage_metadata to Permissions in the credential, connect it again',
		],
		[
			'the login has expired',
			() => simulators.messenger.issueUserToken({ expiresAt: new Date(0) }).value,
			undefined,
			'The Facebook login has expired. Open the credential and connect it again',
		],
	])('says when %s, without a word of tokens', async (_, token, pageId, words) => {
		const { problems } = await checkSetup(token(), pageId);
		expect(problems[0]).toContain(words);
		expect(JSON.stringify(problems)).not.toMatch(/token|Messenger API/i);
	});
});

describe('it says what to do when', () => {
	it('no Page is chosen', async () => {
		await expect(sendText(psid, '')).rejects.toThrow('Page of this node is empty');
		expect(simulators.world.calls).toEqual([]);
	});

	it('nobody has logged in', async () => {
		await expect(sendText(psid, page.id, '')).rejects.toThrow(
			'Nobody has logged in with the credential "Messenger OAuth2 API" yet',
		);
	});

	it('the person has taken the permission back', async () => {
		const token = newPerson();
		await axios.delete(`${simulators.origin}/graph.facebook.com/v26.0/me/permissions`, {
			headers: { authorization: `Bearer ${token}` },
		});
		const error = await sendText(psid, page.id, token).catch((caught: Error) => caught);
		expect(error).toMatchObject({ name: 'NodeApiError', context: { graphFailure: { kind: 'token' } } });
		expect(JSON.stringify(error)).not.toContain(token);
	});
});
