import axios, { type AxiosResponse } from 'axios';

import { pageFields } from '../../playground/graph/webhooks/fields.ts';
import { app, page, pageAccessToken } from '../../playground/seed.ts';
import type { SimulatorsUnderTest } from './simulators';

interface CallOptions {
	params?: object;
	body?: unknown;
	headers?: object;
	/** The seeded Page token where it is left out. */
	token?: string;
}

/** What an app, a person and an onlooker can do in a test; statuses are returned, not thrown. */
export interface GraphUnderTest {
	graph(method: string, path: string, options?: CallOptions): Promise<AxiosResponse>;
	/** Sends to one person as the Page. */
	send(psid: string, body: object): Promise<AxiosResponse>;
	chat(psid: string, method: string, path: string, body?: object): Promise<AxiosResponse>;
	control(path: string, body: object): Promise<AxiosResponse>;
	/** Subscribes the app to the Page, to every field, or to these. */
	subscribe(fields?: string[], ofPage?: { id: string; token: string }): Promise<void>;
	/** Updates of all deliveries so far, once there are at least so many deliveries. */
	updates(count: number): Promise<Array<Record<string, never>>>;
	/** The same with their entries around them. */
	entries(count: number): Promise<Array<Record<string, never>>>;
}

export function graphOf(simulators: SimulatorsUnderTest): GraphUnderTest {
	const request = async (method: string, url: string, rest: object) =>
		await axios.request({ method, url: `${simulators.origin}${url}`, validateStatus: () => true, ...rest });
	const graph: GraphUnderTest['graph'] = async (method, path, options = {}) => {
		const { params = {}, body, headers = {}, token = pageAccessToken } = options;
		return await request(method, `/graph.facebook.com/v26.0${path}`, {
			params: { access_token: token, ...params },
			data: body,
			headers: { ...headers },
		});
	};
	const entries = async (count: number) =>
		(await simulators.receiver.received(count)).flatMap(
			({ rawBody }) => (JSON.parse(rawBody.toString()) as { entry: Array<Record<string, never>> }).entry,
		);
	return {
		graph,
		send: async (psid, body) =>
			await graph('POST', '/me/messages', { body: { recipient: { id: psid }, ...body } }),
		chat: async (psid, method, path, body) =>
			await request(method, `/m.me/${page.id}/${path}`, {
				params: { as: psid },
				data: body,
				maxRedirects: 0,
			}),
		control: async (path, body) => await request('POST', `/_playground/${path}`, { data: body }),
		subscribe: async (fields = pageFields, ofPage = { id: page.id, token: pageAccessToken }) => {
			const subscription = {
				object: 'page',
				callback_url: simulators.receiver.url,
				verify_token: 'x',
				fields,
			};
			await graph('POST', `/${app.id}/subscriptions`, {
				token: `${app.id}|${app.secret}`,
				body: subscription,
			});
			const body = { subscribed_fields: fields };
			await graph('POST', `/${ofPage.id}/subscribed_apps`, { token: ofPage.token, body });
		},
		entries,
		updates: async (count) =>
			(await entries(count)).flatMap(
				({ messaging, standby, changes }: Record<string, Array<Record<string, never>> | undefined>) =>
					messaging ?? standby ?? changes ?? [],
			),
	};
}
