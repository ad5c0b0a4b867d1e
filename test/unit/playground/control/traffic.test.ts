import axios, { AxiosError } from 'axios';

import { buyers, pageAccessToken } from '../../../../playground/seed.ts';
import type { Fault } from '../../../../playground/world/faults.ts';
import { withSimulators } from '../../../support/simulators';

const psid = buyers[0]!.psid;

describe('Faults of a call', () => {
	const simulators = withSimulators();

	const strike = (fault: Partial<Fault> & Pick<Fault, 'action'>) =>
		simulators.world.faults.add({ on: 'call', vendor: 'messenger', match: '/messages', ...fault });
	const send = async () =>
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/me/messages`,
			{ recipient: { id: psid }, message: { text: 'hi' } },
			{ params: { access_token: pageAccessToken }, validateStatus: () => true },
		);
	const sentByPage = () =>
		simulators.messenger
			.state()
			.threads.flatMap(({ messages }) => messages.filter(({ from }) => from === 'page'));

	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	it.each([
		['before', 0],
		['after', 1],
	] as const)('fail %s its effect', async (when, effects) => {
		strike({ action: 'fail', when, status: 503, body: { error: { code: 2 } } });
		const { status, data } = await send();
		expect([status, data]).toEqual([503, { error: { code: 2 } }]);
		expect(sentByPage()).toHaveLength(effects);
		expect(simulators.world.calls).toMatchObject([{ path: '/v26.0/me/messages', status: 503 }]);
		expect((await send()).status).toBe(200);
	});

	it("fail with the vendor's own words when given none", async () => {
		strike({ action: 'fail' });
		const { status, data } = await send();
		expect(status).toBe(500);
		expect(data.error).toMatchObject({ code: 2, is_transient: true });
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('drop the connection %s its effect', async (when, effects) => {
		strike({ action: 'drop', when });
		await expect(send()).rejects.toBeInstanceOf(AxiosError);
		expect(sentByPage()).toHaveLength(effects);
		expect(simulators.world.calls).toMatchObject([{ status: 0 }]);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('say nothing until the caller gives up, %s its effect', async (when, effects) => {
		strike({ action: 'hold', when });
		await expect(
			axios.post(
				`${simulators.origin}/graph.facebook.com/v26.0/me/messages`,
				{ recipient: { id: psid }, message: { text: 'hi' } },
				{ params: { access_token: pageAccessToken }, timeout: 300 },
			),
		).rejects.toMatchObject({ code: 'ECONNABORTED' });
		expect(sentByPage()).toHaveLength(effects);
	});

	it('send headers along', async () => {
		strike({ action: 'fail', status: 429, headers: { 'retry-after': '2' } });
		expect((await send()).headers['retry-after']).toBe('2');
	});

	it('strike calls about one person, and leave those of others alone', async () => {
		const other = buyers[1]!.psid;
		for (const one of [psid, other]) simulators.world.concerns.follow(one);
		strike({ action: 'fail', status: 503, about: other });
		expect((await send()).status).toBe(200);
		expect(simulators.world.calls.map(({ about }) => about)).toEqual([psid]);
	});

	it('delay the answer', async () => {
		strike({ action: 'delay', ms: 60 });
		const startedAt = performance.now();
		expect((await send()).status).toBe(200);
		expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
	});

	it('leave other calls alone', async () => {
		strike({ action: 'fail', match: '/subscriptions' });
		strike({ action: 'fail', vendor: 'paypal', match: '/' });
		expect((await send()).status).toBe(200);
	});
});
