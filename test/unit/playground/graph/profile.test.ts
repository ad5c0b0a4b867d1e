import axios, { type AxiosResponse } from 'axios';

import { pageAccessToken } from '../../../../playground/seed.ts';
import { withSimulators } from '../../../support/simulators';

describe('Messenger profile', () => {
	const simulators = withSimulators();

	const call = async (
		method: string,
		{ params = {}, body }: { params?: object; body?: object },
	): Promise<AxiosResponse> =>
		await axios.request({
			method,
			url: `${simulators.origin}/graph.facebook.com/v26.0/me/messenger_profile`,
			params: { access_token: pageAccessToken, ...params },
			data: body,
			validateStatus: () => true,
		});

	it('is set, read and deleted', async () => {
		const body = {
			get_started: { payload: 'START' },
			greeting: [{ locale: 'default', text: 'Hi {{user_first_name}}' }],
		};
		expect((await call('POST', { body })).data).toEqual({ result: 'success' });
		const fields = 'get_started,greeting,persistent_menu';
		expect((await call('GET', { params: { fields } })).data).toEqual({ data: [body] });
		await call('DELETE', { body: { fields: ['get_started', 'GREETING'] } });
		expect((await call('GET', { params: { fields } })).data).toEqual({ data: [] });
	});

	it.each([
		['a menu without Get Started', { persistent_menu: [{ locale: 'default' }] }, 'Get Started button'],
		['nothing', {}, 'Requires one of the params'],
		[
			'five ice breakers',
			{
				ice_breakers: [
					{
						locale: 'default',
						call_to_actions: Array.from({ length: 5 }, () => ({ question: '?', payload: 'x' })),
					},
				],
			},
			'less than or equal to 4',
		],
	])('refuses %s', async (_case, body, message) => {
		expect((await call('POST', { body })).data.error.message).toContain(message);
	});
});
