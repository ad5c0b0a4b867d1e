import type { IDataObject } from 'n8n-workflow';

import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { app, buyers, page } from '../../../../playground/seed.ts';
import { chosenPage, withLogin } from '../../../support/messengerLogin';
import { logLines, runNode } from '../../../support/n8nCore';

const { simulators, credentials, sendText } = withLogin();
const psid = buyers[0]!.psid;

describe('a login that Facebook ends after an hour or two', () => {
	const hourMs = 3_600_000;
	const shortToken = () => {
		const expiresAt = new Date(simulators.world.clock.now().getTime() + hourMs);
		return simulators.messenger.issueUserToken({ expiresAt }).value;
	};

	/** What another process of n8n, or the same one after a restart, knows: nothing but the workflow. */
	const sendTextInNewProcess = async (token: string, staticData: IDataObject) =>
		await jest.isolateModulesAsync(async () => {
			const { Messenger: Again } = await import('../../../../nodes/Messenger/Messenger.node');
			await runNode({
				node: new Again(),
				parameters: {
					resource: 'message',
					operation: 'sendText',
					psid,
					text: 'Hi',
					...chosenPage(page.id),
				},
				credentials: credentials(token),
				staticData,
			});
		});

	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	const twoMonthsLater = () => {
		simulators.world.clock.advance(61 * 24 * hourMs);
		simulators.messenger.buyer(psid).write('hi again');
	};

	it('still lets the Page write two months later, also after a restart', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		twoMonthsLater();
		await sendText(psid, page.id, token, staticData);
		await sendTextInNewProcess(token, JSON.parse(JSON.stringify(staticData)) as IDataObject);
		expect(simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page')).toHaveLength(3);
	});

	it('keeps the token of the Page in the workflow so that nobody can read it', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		const sent = simulators.world.calls.find(({ path }) => path.endsWith('/messages'))!;
		const pageToken = JSON.stringify(sent).match(/EAA\w+/)?.[0];
		const kept = JSON.stringify(staticData);
		expect(kept).toContain('messengerLogins');
		expect(kept).not.toContain('EAA');
		for (const secret of [pageToken, app.secret, token]) {
			if (secret) expect(kept).not.toContain(secret);
		}
		expect(JSON.stringify(logLines)).not.toContain('EAA');
	});

	it('is well in the eyes of Check Setup as long as the Page can write', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		twoMonthsLater();
		const { json } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'page', operation: 'checkSetup', ...chosenPage(page.id) },
			credentials: credentials(token),
			staticData,
		});
		expect((json[0]!.checks as IDataObject[])[0]).toEqual({
			about: 'token',
			status: 'ok',
			message: 'The access granted by the Facebook login is valid and does not expire.',
		});
	});

	it('says to connect again where it was not used in time', async () => {
		const token = shortToken();
		twoMonthsLater();
		const error = await sendText(psid, page.id, token).catch((caught: Error) => caught);
		expect(error).toMatchObject({
			message: 'The Facebook login has expired',
			description: expect.stringContaining('connect it again'),
			context: { outcome: { reason: 'token', code: 190, subcode: 463 } },
		});
		expect(JSON.stringify(error)).not.toContain(token);
	});

	it('does not use what another login has left in the workflow', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		const other = shortToken();
		twoMonthsLater();
		await expect(sendText(psid, page.id, other, staticData)).rejects.toThrow(
			'The Facebook login has expired',
		);
	});
});
