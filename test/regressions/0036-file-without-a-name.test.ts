import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { withBinaryFiles } from '../support/binaryFiles';
import { runMessenger } from '../support/messengerRun';
import { resetN8nServices } from '../support/n8nCore';

/** To Facebook a part of a form without a file name is no file, but a field. */
describe('a file', () => {
	const binaryFiles = withBinaryFiles();
	let server: Server;
	let form = '';

	beforeAll(async () => {
		server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				form = Buffer.concat(chunks).toString();
				response
					.writeHead(200, { 'content-type': 'application/json' })
					.end('{"recipient_id":"1","message_id":"m","attachment_id":"2"}');
			});
		});
		await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	});
	beforeEach(() => resetN8nServices());
	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	it.each([
		['', 'image/png', 'data.png'],
		['   ', 'image/png', 'data.png'],
		['\u200b', 'application/pdf', 'data.pdf'],
		['', 'application/vnd.ms-excel', 'data'],
		['mug.jpg', 'image/jpeg', 'mug.jpg'],
	])('called %j of type %s is sent as %s', async (fileName, mimeType, name) => {
		const data = binaryFiles.inMemory({ fileName, mimeType, bytes: Buffer.from('x') });
		const media = { mediaSource: 'binary', mediaType: 'auto', binaryPropertyName: 'data' };
		const items = { items: [{ json: {}, binary: { data } }] };
		const base = `http://localhost:${(server.address() as AddressInfo).port}`;
		for (const operation of [
			['message', 'sendMedia'],
			['attachment', 'upload'],
		] as Array<[string, string]>) {
			await runMessenger(base, operation, { psid: '111', ...media }, items);
			expect(form).toContain(`name="filedata"; filename="${name}"`);
		}
	});
});
