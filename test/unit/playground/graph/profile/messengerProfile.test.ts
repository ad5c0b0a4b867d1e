import axios, { type AxiosResponse } from 'axios';

import { buyers, pageAccessToken } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

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

	const item = { type: 'postback', title: 'Shop', payload: 'SHOP' };
	const menu = (items: object[], locale = 'default') => ({ locale, call_to_actions: items });

	it.each([
		['a menu of 21 entries', { persistent_menu: [menu(Array(21).fill(item))] }, 'less than or equal to 20'],
		['a menu in a menu', { persistent_menu: [menu([{ ...item, type: 'nested' }])] }, '{web_url, postback}'],
		['a menu without a default', { persistent_menu: [menu([item], 'fr_FR')] }, 'the locale "default"'],
		['two menus of a locale', { persistent_menu: [menu([item]), menu([item])] }, 'a locale twice'],
		[
			'a menu title of 31 characters',
			{ persistent_menu: [menu([{ ...item, title: 'x'.repeat(31) }])] },
			'30',
		],
		['a greeting of 301 characters', { greeting: [{ locale: 'default', text: 'x'.repeat(301) }] }, '300'],
		[
			'a greeting without a default',
			{ greeting: [{ locale: 'fr_FR', text: 'Salut' }] },
			'the locale "default"',
		],
		['a domain without https', { whitelisted_domains: ['http://shop.example'] }, 'must be an https URL'],
		['a login page without https', { account_linking_url: 'http://shop.example' }, 'must be an https URL'],
	])('refuses %s', async (_case, change, said) => {
		const body = { get_started: { payload: 'START' }, ...change };
		expect((await call('POST', { body })).data.error.message).toContain(said);
	});

	it('keeps Get Started while there is a menu', async () => {
		await call('POST', { body: { get_started: { payload: 'START' }, persistent_menu: [menu([item])] } });
		const alone = await call('DELETE', { body: { fields: ['get_started'] } });
		expect(alone.data.error).toMatchObject({ code: 100, error_subcode: 2018145 });
		const both = await call('DELETE', { body: { fields: ['get_started', 'persistent_menu'] } });
		expect(both.data).toEqual({ result: 'success' });
	});

	it('is what the person sees, in their language', async () => {
		await call('POST', {
			body: {
				get_started: { payload: 'START' },
				greeting: [
					{ locale: 'default', text: 'Hi {{user_first_name}}' },
					{ locale: 'fr_FR', text: 'Bonjour {{user_first_name}}' },
				],
				persistent_menu: [menu([item])],
				ice_breakers: [{ locale: 'default', call_to_actions: [{ question: 'Open?', payload: 'OPEN' }] }],
				commands: [{ locale: 'default', commands: [{ name: 'order', description: 'Where it is' }] }],
			},
		});
		const url = `${simulators.origin}/m.me/mapleandmug/thread`;
		const { data } = await axios.get(url, { params: { as: buyers[1]!.psid } });
		expect(data).toMatchObject({
			greeting: 'Bonjour Léa',
			getStarted: 'START',
			iceBreakers: [{ question: 'Open?', payload: 'OPEN' }],
			menu: [item],
		});
	});

	it('tells whether the strict rules of Europe apply', async () => {
		const params = { fields: 'subject_to_new_eu_privacy_rules' };
		expect((await call('GET', { params })).data).toEqual({
			data: [{ subject_to_new_eu_privacy_rules: false }],
		});
	});

	it('is that of a Page in Europe when the control plane says so, where nobody can log in', async () => {
		const { chat, control } = graphOf(simulators);
		const region = { euPrivacyRules: true };
		expect((await control('messenger/region', region)).data).toEqual(region);
		const params = { fields: 'subject_to_new_eu_privacy_rules' };
		expect((await call('GET', { params })).data).toEqual({
			data: [{ subject_to_new_eu_privacy_rules: true }],
		});
		const tap = await chat(buyers[0]!.psid, 'POST', 'account-linking', { url: 'https://shop.example/login' });
		expect(tap.status).toBe(409);
	});
});
