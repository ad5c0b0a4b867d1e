import type { NodeApiError } from 'n8n-workflow';

import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { app, pageAccessToken } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { failureOf, withMessengerChat } from '../../support/messengerRun';
import { logLines } from '../../support/n8nCore';

const { simulators, run, chat, graphCalls } = withMessengerChat();

describe("Facebook's refusals come translated:", () => {
	it('the 24 hours are over', async () => {
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const error = await failureOf(run('sendText', { text: 'hi' }));
		expect(error.message).toContain('the person last wrote to your Page more than 24 hours ago');
		expect(graphFailureOf(error)).toMatchObject({ kind: 'outside-window', code: 10, mayHaveBeenSent: false });
	});

	it('nobody with this PSID', async () => {
		const error = await failureOf(run('sendText', { psid: '99999', text: 'hi' }));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'invalid', code: 100, subcode: 2018001 });
	});

	it('a token that has expired', async () => {
		const token = simulators.messenger.issueToken({
			expiresAt: new Date(simulators.world.clock.now().getTime() - 1),
		});
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, {
			pageAccessToken: token.value,
		});
		const error = await failureOf(
			run('sendText', { text: 'hi' }, { credentials: [{ ...credential, name: 'My shop' }] }),
		);
		expect(error.message).toMatch(/^The Page Access Token of the credential "My shop" has expired/);
		expect(graphFailureOf(error)?.kind).toBe('token');
	});

	it('a wrong app secret', async () => {
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, { appSecret: 'wrong' });
		const credentials = [{ ...credential, name: 'My shop' }];
		const error = await failureOf(run('sendText', { text: 'hi' }, { credentials }));
		expect(error.message).toContain('does not accept the App Secret of the credential "My shop"');
		expect(graphFailureOf(error)?.kind).toBe('app-secret');
	});

	it('a missing permission', async () => {
		const token = simulators.messenger.issueToken({ permissions: ['pages_show_list'] });
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, {
			pageAccessToken: token.value,
		});
		const error = await failureOf(run('sendText', { text: 'hi' }, { credentials: [credential] }));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'permission', code: 230 });
	});

	it('with the trace id to tell the support', async () => {
		const error = await failureOf(run('sendText', { psid: '99999', text: 'hi' }));
		const { traceId } = graphFailureOf(error)!;
		expect(traceId).toBeTruthy();
		expect((error as { description?: string }).description).toContain(`Trace ID: ${traceId}`);
	});
});

describe('a call that went wrong on the way', () => {
	it('may have sent the message when the answer got lost, and is not repeated', async () => {
		simulators.world.faults.add({ on: 'call', action: 'drop', when: 'after', match: '/messages' });
		const error = await failureOf(run('sendText', { text: 'once' }));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'no-answer', mayHaveBeenSent: true });
		expect(chat().messages.filter(({ text }) => text === 'once')).toHaveLength(1);
		expect(graphCalls().length).toBeLessThanOrEqual(1);
	});

	it('says so when Facebook is down', async () => {
		const body = { error: { message: 'An unexpected error has occurred.', code: 2, is_transient: true } };
		simulators.world.faults.add({ on: 'call', action: 'fail', status: 500, body, match: '/messages' });
		const error = await failureOf(run('sendText', { text: 'hi' }));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'temporary', status: 500 });
	});

	it('has no secret in its error, wherever one looks', async () => {
		simulators.world.faults.add({ on: 'call', action: 'drop', match: '/messages', times: 2 });
		const { json } = await run('sendText', { text: 'hi' }, { continueOnFail: true });
		const error = (await failureOf(run('sendText', { text: 'hi' }))) as NodeApiError;
		const seen = [
			JSON.stringify(error),
			JSON.stringify(json),
			JSON.stringify(logLines),
			error.stack,
			String(error.cause),
			JSON.stringify(error.messages),
		].join('\n');
		for (const secret of [pageAccessToken, app.secret, 'appsecret_proof', 'Bearer']) {
			expect(seen).not.toContain(secret);
		}
	});
});
