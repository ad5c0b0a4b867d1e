import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { buyers, secondPageAccessToken } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;
const otherPsid = buyers[1]!.psid;
const dayMs = 24 * 3_600_000;
const mebibyte = 1024 * 1024;
const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('Media', () => {
	const simulators = withSimulators();
	const { graph, send } = graphOf(simulators);

	const files: Record<string, { type: string; size: number }> = {
		'/mug.png': { type: 'image/png', size: 100 },
		'/large.png': { type: 'image/png', size: 8 * mebibyte + 1 },
		'/film.mp4': { type: 'video/mp4', size: 9 * mebibyte },
		'/long.mp4': { type: 'video/mp4', size: 25 * mebibyte + 1 },
		'/page.html': { type: 'text/html', size: 100 },
	};
	let shop: Server;
	let shopUrl: string;
	beforeAll(async () => {
		shop = createServer((request, response) => {
			const file = files[request.url!];
			if (!file) return response.writeHead(404).end();
			return response.writeHead(200, { 'content-type': file.type }).end(Buffer.alloc(file.size));
		});
		await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
		shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
	});
	afterAll(() => void shop.close());

	beforeEach(() => {
		simulators.messenger.buyer(psid).write('hi');
		simulators.messenger.buyer(otherPsid).write('hi');
	});

	const media = (type: string, payload?: object) => ({
		message: { attachment: { type, ...(payload && { payload }) } },
	});
	const upload = async (type: string, payload: object) =>
		await graph('POST', '/me/message_attachments', { body: media(type, payload) });
	const multipart = (type: string, file: Buffer, contentType: string, more: Record<string, string> = {}) => {
		const form = new FormData();
		const { message } = media(type, { is_reusable: true });
		for (const [name, value] of Object.entries({ message: JSON.stringify(message), ...more }))
			form.set(name, value);
		form.set('filedata', new Blob([new Uint8Array(file)], { type: contentType }), 'mug.png');
		return form;
	};
	const errorOf = ({ data }: { data: { error: { code: number; error_subcode: number } } }) =>
		[data.error.code, data.error.error_subcode] as const;
	const lastMessage = () => simulators.messenger.thread(psid).messages.at(-1)!;

	it('by address is fetched, and answers an id when it is reusable', async () => {
		const once = await send(psid, media('image', { url: `${shopUrl}/mug.png` }));
		expect(Object.keys(once.data)).toEqual(['recipient_id', 'message_id']);
		const saved = await send(psid, media('image', { url: `${shopUrl}/mug.png`, is_reusable: true }));
		expect(saved.data.attachment_id).toMatch(/^\d{16}$/);
	});

	it.each([
		['that is not there', 'image', '/none.png', 2018008],
		['that is no picture', 'image', '/page.html', 2018047],
		['that is a film, sent as a sound', 'audio', '/film.mp4', 2018047],
		['that is a picture of more than 8 MB', 'image', '/large.png', 2018109],
		['that is a file of more than 25 MB', 'video', '/long.mp4', 2018109],
	])('by an address %s is refused', async (_case, type, path, subcode) => {
		expect(errorOf(await send(psid, media(type, { url: shopUrl + path })))).toEqual([100, subcode]);
		expect(errorOf(await upload(type, { url: shopUrl + path }))).toEqual([100, subcode]);
		expect(lastMessage().from).toBe('buyer');
	});

	it('of up to 25 MB may be a film or a file', async () => {
		expect((await send(psid, media('video', { url: `${shopUrl}/film.mp4` }))).status).toBe(200);
		expect((await send(psid, media('file', { url: `${shopUrl}/large.png` }))).data.error).toBeUndefined();
	});

	it('is uploaded with the message, and shown in the chat', async () => {
		const form = multipart('image', png, 'image/png', { recipient: JSON.stringify({ id: psid }) });
		const { data } = await graph('POST', '/me/messages', { body: form });
		expect(data).toMatchObject({ recipient_id: psid, attachment_id: expect.any(String) });
		const shown = await fetch(lastMessage().attachment!.payload.url as string);
		expect(shown.headers.get('content-type')).toBe('image/png');
		expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
	});

	it('is uploaded once and sent to many, until 90 days are over', async () => {
		const form = multipart('image', png, 'image/png');
		const { data } = await graph('POST', '/me/message_attachments', { body: form });
		const saved = media('image', { attachment_id: data.attachment_id });
		expect((await send(psid, saved)).status).toBe(200);
		expect((await send(otherPsid, saved)).status).toBe(200);
		simulators.world.clock.advance(90 * dayMs + 1);
		simulators.messenger.buyer(psid).write('hi');
		expect(errorOf(await send(psid, saved))).toEqual([100, 2018074]);
	});

	it('that is not reusable goes to one person only', async () => {
		const { data } = await upload('image', { url: `${shopUrl}/mug.png` });
		const saved = media('image', { attachment_id: data.attachment_id });
		expect((await send(psid, saved)).status).toBe(200);
		expect(errorOf(await send(otherPsid, saved))).toEqual([100, 2018074]);
	});

	it('of another Page, of another type or of nobody is refused', async () => {
		const body = media('image', { url: `${shopUrl}/mug.png`, is_reusable: true });
		const { data } = await graph('POST', '/me/message_attachments', { body, token: secondPageAccessToken });
		expect(errorOf(await send(psid, media('image', { attachment_id: data.attachment_id })))).toEqual([
			100, 2018074,
		]);
		expect(errorOf(await send(psid, media('image', { attachment_id: '1' })))).toEqual([100, 2018074]);
		const own = await upload('image', { url: `${shopUrl}/mug.png` });
		expect(errorOf(await send(psid, media('video', { attachment_id: own.data.attachment_id })))).toEqual([
			100, 2018047,
		]);
	});

	it.each([
		['of more than 25 MB', Buffer.alloc(25 * mebibyte + 1), 'image/png', 2018109],
		['beyond what a request may be', Buffer.alloc(31 * mebibyte), 'image/png', 2018109],
		['that is empty', Buffer.alloc(0), 'image/png', 2018047],
		['of another type', png, 'text/plain', 2018047],
	])('an upload %s is refused', async (_case, file, contentType, subcode) => {
		const form = multipart('image', file, contentType);
		expect(errorOf(await graph('POST', '/me/message_attachments', { body: form }))).toEqual([100, subcode]);
	});

	it('of up to thirty pictures share a message', async () => {
		const picture = { type: 'image', payload: { url: `${shopUrl}/mug.png` } };
		const pictures = (count: number) => ({
			message: { attachments: Array.from({ length: count }, () => picture) },
		});
		expect((await send(psid, pictures(30))).status).toBe(200);
		expect(lastMessage().attachments).toHaveLength(30);
		expect((await send(psid, pictures(31))).data.error.message).toContain('less than or equal to 30');
	});

	it('in a template is a saved one of the same type, or one on Facebook', async () => {
		const template = (element: object) => media('template', { template_type: 'media', elements: [element] });
		const { data } = await upload('image', { url: `${shopUrl}/mug.png`, is_reusable: true });
		const id = data.attachment_id as string;
		expect((await send(psid, template({ media_type: 'image', attachment_id: id }))).status).toBe(200);
		const onFacebook = { media_type: 'video', url: 'https://www.facebook.com/mapleandmug/videos/1' };
		expect((await send(psid, template(onFacebook))).status).toBe(200);
		expect(errorOf(await send(psid, template({ media_type: 'video', attachment_id: id })))).toEqual([
			100, 2018047,
		]);
		const elsewhere = await send(psid, template({ media_type: 'image', url: 'https://example.com/1.png' }));
		expect(elsewhere.data.error.message).toContain('on Facebook');
		const nothing = await send(psid, template({ media_type: 'image' }));
		expect(nothing.data.error.message).toContain('either "attachment_id" or "url"');
	});
});
