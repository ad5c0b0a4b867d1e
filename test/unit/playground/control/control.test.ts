import axios, { type AxiosResponse } from 'axios';

import { buyers, merchant, page, pageAccessToken } from '../../../../playground/seed.ts';
import { withSimulators } from '../../../support/simulators';

describe('Control plane', () => {
	const simulators = withSimulators();

	const control = async (method: string, path: string, body?: unknown): Promise<AxiosResponse> =>
		await axios.request({
			method,
			url: `${simulators.origin}/_playground/${path}`,
			data: body,
			validateStatus: () => true,
		});
	const getMe = async () =>
		await axios.get(`${simulators.origin}/graph.facebook.com/v26.0/me`, {
			params: { access_token: pageAccessToken },
			validateStatus: () => true,
		});

	it('gives what both credentials need, by their labels', async () => {
		const { data } = await control('GET', 'credentials');
		expect(data['Messenger API']).toMatchObject({
			'Page ID': page.id,
			'Graph Base URL': `${simulators.origin}/graph.facebook.com`,
		});
		expect(data['PayPal Checkout API']).toMatchObject({
			Environment: 'Custom',
			'Base URL': `${simulators.origin}/api-m.paypal.com`,
			'Client ID': merchant.clientId,
		});
	});

	it('shows the state of both vendors, and puts both back to the start', async () => {
		simulators.messenger.buyer(buyers[0]!.psid).write('hi');
		await getMe();
		const { data } = await control('GET', 'state');
		expect(data.messenger.threads).toHaveLength(1);
		expect(data).toHaveProperty('payPal');
		expect((await control('DELETE', 'state')).data).toEqual({ reset: true });
		expect((await control('GET', 'state')).data.messenger.threads).toEqual([]);
		expect((await control('GET', 'calls')).data).toEqual([]);
	});

	it('logs calls without tokens, by vendor, until told to forget them', async () => {
		await getMe();
		const { data } = await control('GET', 'calls?vendor=messenger');
		expect(data).toEqual([
			{ vendor: 'messenger', method: 'GET', path: '/v26.0/me', status: 200, at: expect.any(String) },
		]);
		expect((await control('GET', 'calls?vendor=paypal')).data).toEqual([]);
		expect((await control('DELETE', 'calls')).data).toEqual({ forgotten: 1 });
		expect((await control('GET', 'calls')).data).toEqual([]);
	});

	it('does not log what people do in the chat', async () => {
		await axios.get(`${simulators.origin}/m.me/${page.id}/thread`);
		expect((await control('GET', 'calls')).data).toEqual([]);
	});

	it('moves the clock', async () => {
		const before = Date.parse((await control('GET', 'clock')).data.now);
		const { data } = await control('POST', 'clock', { advanceMs: 86_400_000 });
		expect(Date.parse(data.now) - before).toBeGreaterThanOrEqual(86_400_000);
	});

	it('issues tokens for what should go wrong', async () => {
		const { status, data } = await control('POST', 'messenger/tokens', {
			permissions: ['pages_show_list'],
			expiresInMs: -1,
		});
		expect(status).toBe(201);
		expect(data).toMatchObject({ permissions: ['pages_show_list'], page: { id: page.id } });
		const answer = await axios.get(`${simulators.origin}/graph.facebook.com/me`, {
			params: { access_token: data.accessToken },
			validateStatus: () => true,
		});
		expect(answer.data.error.error_subcode).toBe(463);
	});

	it('takes a POST with nothing in it', async () => {
		const headers = { 'content-type': 'application/json' };
		const { data } = await axios.post(`${simulators.origin}/_playground/deliveries/release`, '', { headers });
		expect(data).toEqual({ released: 0 });
	});

	it.each([
		['faults', { action: 'fail' }, "body must have required property 'on'"],
		[
			'faults',
			{ on: 'call', action: 'explode' },
			'body/action must be equal to one of the allowed values: fail, delay, drop, hold',
		],
		['faults', { on: 'call', action: 'fail', path: '/orders' }, 'body has an unknown property "path"'],
		['faults', { on: 'call', action: 'delay' }, '"delay" needs "ms"'],
		['faults', { on: 'delivery', action: 'drop', method: 'POST' }, '"method" is for calls'],
		['clock', { advanceMs: '5' }, 'body/advanceMs must be integer'],
		['messenger/batch', { size: 0 }, 'body/size must be >= 1'],
		['messenger/redeliver', { mid: 'm_unknown' }, 'No event "m_unknown" was delivered'],
	])('refuses POST %s %j', async (path, body, problem) => {
		const { status, data } = await control('POST', path, body);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(data.error).toContain(problem);
	});
});
