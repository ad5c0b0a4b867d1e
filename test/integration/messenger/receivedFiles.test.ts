import { createServer, type Server } from 'node:http';

import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { buyers, page, pageAccessToken } from '../../../playground/seed.ts';
import { withBinaryFiles } from '../../support/binaryFiles';
import { close, listen } from '../../support/localServer';
import { runMessenger } from '../../support/messengerRun';
import { resetN8nServices } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const files = withBinaryFiles();
const psid = buyers[0]!.psid;
const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(2000, 7)]);
const voice = Buffer.concat([Buffer.from('00000020', 'hex'), Buffer.from('ftypisom'), Buffer.alloc(500, 1)]);

beforeEach(() => resetN8nServices());

const base = () => `${simulators.origin}/graph.facebook.com`;
const run = async (item: object, parameters: INodeParameters = {}, graphBaseUrl = base()) => {
	const { outputs } = await runMessenger(graphBaseUrl, ['attachment', 'download'], parameters, {
		items: [item as INodeExecutionData],
	});
	return outputs[0]![0]!;
};
const hosted = async (type: 'image' | 'audio' | 'file', bytes: Buffer, contentType: string) => ({
	type,
	payload: { url: await simulators.messenger.hostFile(page.id, { type, bytes, contentType }) },
});

describe('what a person has sent becomes files of the item', () => {
	it('with what came in beside them, by what is in them', async () => {
		const attachments = [
			await hosted('image', jpeg, 'image/png'),
			await hosted('audio', voice, 'audio/mp4'),
			{ type: 'location', payload: {} },
		];
		const { json, binary } = await run({ json: { psid, text: 'this one', attachments } });
		expect(json).toEqual({
			psid,
			text: 'this one',
			attachments,
			files: [
				{
					field: 'data',
					type: 'image',
					fileName: expect.stringMatching(/^\d+\.jpg$/),
					mimeType: 'image/jpeg',
					bytes: jpeg.length,
				},
				{
					field: 'data2',
					type: 'audio',
					fileName: expect.stringMatching(/\.m4a$/),
					mimeType: 'audio/mp4',
					bytes: voice.length,
				},
			],
			skippedFiles: [{ type: 'location', reason: 'NOT_A_FILE' }],
		});
		expect(await files.bytesOf(binary!.data!)).toEqual(jpeg);
		expect(await files.bytesOf(binary!.data2!)).toEqual(voice);
		expect(binary!.data).toMatchObject({ mimeType: 'image/jpeg', fileExtension: 'jpg' });
	});

	it('also of a message that was read in the chat', async () => {
		const { type, payload } = await hosted('image', jpeg, 'image/jpeg');
		simulators.messenger.buyer(psid).write({ attachments: [{ type, url: payload.url }] });
		const read = await runMessenger(base(), ['conversation', 'getMessages'], {
			conversation: { __rl: true, mode: 'psid', value: psid },
		});
		const { json } = await run({ json: read.json[0]! });
		expect(json.files).toMatchObject([{ type: 'image', mimeType: 'image/jpeg' }]);
	});

	it('of which there may be none', async () => {
		expect(await run({ json: { psid, text: 'hi' } })).toMatchObject({
			json: { psid, text: 'hi', files: [] },
		});
	});

	it('only up to the size that is wanted', async () => {
		const attachments = [await hosted('file', Buffer.alloc(300_000, 'a'), 'text/plain')];
		const { json, binary } = await run({ json: { attachments } }, { mostMegabytes: 0.2 });
		expect(json).toMatchObject({ files: [], skippedFiles: [{ type: 'file', reason: 'TOO_LARGE' }] });
		expect(binary).toEqual({});
		await expect(run({ json: {} }, { mostMegabytes: 26 })).rejects.toThrow(
			'"26" is not a size Messenger has',
		);
	});

	it('unless they are not what Messenger says', async () => {
		const attachments = [await hosted('image', Buffer.from('<html>hi'), 'image/png')];
		expect((await run({ json: { attachments } })).json).toMatchObject({
			files: [],
			skippedFiles: [{ type: 'image', reason: 'NOT_WHAT_IT_SAYS' }],
		});
	});

	it('and what is no attachment is refused', async () => {
		await expect(run({ json: { attachments: 'photo' } })).rejects.toThrow(
			'Attachments: "photo" is not an attachment',
		);
	});
});

describe('from another server than the one of the credential', () => {
	let elsewhere: Server;
	let server: Server;
	let origin: string;
	let facebook: string;
	const asked: Array<{ url?: string; headers: unknown }> = [];

	beforeAll(async () => {
		elsewhere = createServer((request, response) => {
			asked.push({ url: request.url!, headers: request.headers });
			response.end(jpeg);
		});
		origin = await listen(elsewhere);
		server = createServer((request, response) => {
			asked.push({ url: request.url!, headers: request.headers });
			const { pathname } = new URL(request.url!, 'http://any');
			if (pathname === '/away') response.writeHead(302, { location: `${origin}/secret` }).end();
			else if (pathname === '/on') response.writeHead(302, { location: '/photo.jpg' }).end();
			else if (pathname === '/round') response.writeHead(302, { location: '/round' }).end();
			else if (pathname === '/endless') {
				response.writeHead(200);
				const more = () =>
					void (response.destroyed || response.write(Buffer.alloc(65_536))
						? setImmediate(more)
						: response.once('drain', more));
				more();
			} else if (pathname === '/old') response.writeHead(403).end('URL signature expired');
			else response.end(jpeg);
		});
		facebook = await listen(server);
	});
	beforeEach(() => void asked.splice(0));
	afterAll(async () => await Promise.all([close(server), close(elsewhere)]));

	const from = async (url: string) =>
		(
			await run(
				{ json: { attachments: [{ type: 'image', payload: { url } }] } },
				{ mostMegabytes: 1 },
				`${facebook}/graph.facebook.com`,
			)
		).json;

	it('nothing is fetched', async () => {
		expect(await from(`${origin}/1.jpg`)).toMatchObject({
			files: [],
			skippedFiles: [{ reason: 'NOT_OF_FACEBOOK' }],
		});
		expect(asked).toEqual([]);
	});

	it('nothing is fetched where it only leads there', async () => {
		expect(await from(`${facebook}/away`)).toMatchObject({
			files: [],
			skippedFiles: [{ reason: 'NOT_OF_FACEBOOK' }],
		});
		expect(asked.map(({ url }) => url)).toEqual(['/away']);
	});

	it('it is where it leads to the same', async () => {
		expect(await from(`${facebook}/on`)).toMatchObject({ files: [{ fileName: 'on.jpg' }] });
	});

	it('and no token goes along', async () => {
		await from(`${facebook}/photo.jpg`);
		expect(JSON.stringify(asked)).not.toMatch(new RegExp(`${pageAccessToken}|authorization|appsecret`, 'i'));
	});

	it.each([
		['/round', 'NOT_AVAILABLE'],
		['/old', 'NOT_AVAILABLE'],
		['/endless', 'TOO_LARGE'],
	])('%s: %s', async (path, reason) => {
		expect(await from(`${facebook}${path}`)).toMatchObject({ files: [], skippedFiles: [{ reason }] });
	});
});
