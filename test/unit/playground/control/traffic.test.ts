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
