import axios from 'axios';

import { app, page, pageAccessToken, pageOwner } from '../../../../../playground/seed.ts';
import { withSimulators } from '../../../../support/simulators';

const simulators = withSimulators();

interface Answer {
	id?: string;
	h?: string;
	error?: { message: string; code: number };
}

const post = async (
	path: string,
	more: { token?: string; headers?: object; params?: object; data?: unknown },
) => {
	const { token = pageOwner.accessToken, headers, params, data } = more;
	return (
		await axios.post<Answer>(`${simulators.origin}/graph.facebook.com/v26.0${path}`, data, {
			headers: { Authorization: `OAuth ${token}`, ...headers },
			params,
			validateStatus: () => true,
		})
	).data;
};

const picture = Buffer.from('not really a picture');
const about = { file_name: 'mug.png', file_length: picture.length, file_type: 'image/png' };
const start = async (changes: object = {}, token?: string) =>
	await post(`/${app.id}/uploads`, { params: { ...about, ...changes }, ...(token && { token }) });
const send = async (id: string, headers: object = { file_offset: '0' }, data: unknown = picture) =>
	await post(`/${id}`, { headers: { 'Content-Type': 'application/octet-stream', ...headers }, data });

const template = async (handle: string) =>
	await post(`/${page.id}/message_templates`, {
		token: pageAccessToken,
		data: {
			name: 'mug_sent',
			language: 'en',
			category: 'UTILITY',
			components: [
				{ type: 'HEADER', format: 'IMAGE', example: { header_handle: [handle] } },
				{ type: 'BODY', text: 'Your mug is on its way to you now.' },
			],
		},
	});

it('gives a session, then a handle that a template can be made with', async () => {
	const { id } = await start();
	expect(id).toMatch(/^upload:.+\?sig=/);
	const { h } = await send(id!);
	expect(h).toMatch(/^4:/);
	expect((await template(h!)).error).toBeUndefined();
});

it.each([
	['by a Page', {}, pageAccessToken, 200],
	['by the app itself', {}, `${app.id}|${app.secret}`, 200],
	['of another type', { file_type: 'image/gif' }, undefined, 100],
	['of no length', { file_length: 0 }, undefined, 100],
	['without a name', { file_name: '' }, undefined, 100],
])('takes no file %s', async (_, changes, token, code) => {
	expect((await start(changes, token)).error?.code).toBe(code);
});

it.each<[string, (id: string) => ReturnType<typeof send>]>([
	['without the offset', async (id) => await send(id, {})],
	['from its middle', async (id) => await send(id, { file_offset: '3' })],
	['of another length', async (id) => await send(id, undefined, Buffer.from('x'))],
	['with a forged signature', async (id) => await send(`${id}x`)],
])('takes no bytes %s', async (_, sending) => {
	expect((await sending((await start()).id!)).error?.code).toBe(100);
});

it.each([
	['made up', async () => '4:made:up'],
	['of a PDF', async () => (await send((await start({ file_type: 'application/pdf' })).id!)).h!],
])('makes no template with a handle %s', async (_, handle) => {
	expect((await template(await handle())).error?.message).toContain('is not the handle of an uploaded image');
});

it('knows no session that was never started', async () => {
	expect((await send('upload:abc?sig=x')).error).toBeDefined();
});
