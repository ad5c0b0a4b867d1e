import { randomBytes } from 'node:crypto';

import type { IBinaryData, INodeParameters } from 'n8n-workflow';

import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { buyers } from '../../../playground/seed.ts';
import { withBinaryFiles, type BinaryFile } from '../../support/binaryFiles';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const files = withBinaryFiles();
const psid = buyers[0]!.psid;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

const base = () => `${simulators.origin}/graph.facebook.com`;
const fromPage = () =>
	simulators.messenger
		.state()
		.threads.find((thread) => thread.psid === psid)!
		.messages.filter(({ from }) => from === 'page');
const graphCalls = () => simulators.world.calls.filter(({ vendor }) => vendor === 'messenger');

const photo: BinaryFile = { bytes: randomBytes(70_000), fileName: 'Maple "mug".png', mimeType: 'image/png' };
const invoice: BinaryFile = {
	bytes: Buffer.from('%PDF-1.7'),
	fileName: 'invoice.pdf',
	mimeType: 'application/pdf',
};

const send = async (parameters: INodeParameters, data?: IBinaryData) =>
	await runMessenger(base(), ['message', 'sendMedia'], parameters, {
		items: [{ json: { psid }, ...(data && { binary: { data } }) }],
	});

/** The file behind the last message, as the chat would show it. */
const shown = async () => {
	const { url } = fromPage().at(-1)!.attachment!.payload as { url: string };
	const response = await fetch(url);
	return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('Messenger sends media', () => {
	it('from an address, as what its ending says', async () => {
		const { json } = await send({ mediaSource: 'url', mediaUrl: 'https://example.com/mug.jpg?size=2' });
		expect(json).toEqual([{ psid, messageId: fromPage()[0]!.mid }]);
		expect(fromPage()[0]).toMatchObject({
			attachment: { type: 'image', payload: { url: 'https://example.com/mug.jpg?size=2' } },
		});
	});

	it('of the item, streamed from where n8n keeps it, byte for byte', async () => {
		await send({ mediaSource: 'binary' }, await files.stored(photo));
		expect(files.streamsOpened).toBe(1);
		expect(fromPage()[0]!.attachment!.type).toBe('image');
		expect(await shown()).toEqual({ type: 'image/png', bytes: photo.bytes });
	});

	it('of the item, from the memory of n8n', async () => {
		await send({ mediaSource: 'binary' }, files.inMemory(invoice));
		expect(fromPage()[0]!.attachment!.type).toBe('file');
		expect(await shown()).toEqual({ type: 'application/pdf', bytes: invoice.bytes });
	});

	it('of exactly 25 MB', async () => {
		const bytes = Buffer.alloc(25 * 1024 * 1024, 7);
		await send({ mediaSource: 'binary' }, await files.stored({ ...photo, bytes }));
		expect((await shown()).bytes.equals(bytes)).toBe(true);
	});

	it('kept for later, and again by its ID', async () => {
		const { json } = await send({ mediaSource: 'binary', isReusable: true }, await files.stored(photo));
		const { attachmentId } = json[0]!;
		expect(attachmentId).toMatch(/^\d+$/);
		await send({ mediaSource: 'attachmentId', attachmentId, mediaType: 'image' } as INodeParameters);
		expect(fromPage()).toHaveLength(2);
		expect(await shown()).toEqual({ type: 'image/png', bytes: photo.bytes });
	});

	it('that was uploaded before, from an address and from the item', async () => {
		const byAddress = await runMessenger(base(), ['attachment', 'upload'], {
			mediaSource: 'url',
			mediaUrl: 'https://example.com/ring.mp3',
		});
		expect(byAddress.json[0]).toEqual({ attachmentId: expect.stringMatching(/^\d+$/), type: 'audio' });
		const fromItem = await runMessenger(
			base(),
			['attachment', 'upload'],
			{ mediaSource: 'binary' },
			{ items: [{ json: {}, binary: { data: await files.stored(photo) } }] },
		);
		const { attachmentId, type } = fromItem.json[0] as { attachmentId: string; type: string };
		expect(type).toBe('image');
		await send({ mediaSource: 'attachmentId', mediaType: 'image', attachmentId });
		expect((await shown()).bytes).toEqual(photo.bytes);
	});

	it('30 images at once', async () => {
		const image = Array.from({ length: 30 }, (_, index) => ({ url: `https://example.com/${index}.jpg` }));
		await runMessenger(base(), ['message', 'sendImages'], { images: { image } });
		expect(fromPage()[0]!.attachments).toHaveLength(30);
	});

	it('a grid of images with words and buttons', async () => {
		await runMessenger(base(), ['message', 'sendImages'], {
			arrangement: 'grid',
			gridImages: {
				image: [
					{ url: 'https://example.com/1.jpg', isHero: true, linkUrl: 'https://example.com/1' },
					{ url: 'https://example.com/2.jpg' },
				],
			},
			gridTitle: 'New in the shop',
			buttons: { button: [{ type: 'postback', title: 'Show', payload: 'SHOW' }] },
		});
		expect(fromPage()[0]!.attachment!.payload).toMatchObject({
			template_type: 'image_grid',
			elements: [
				{ title: 'New in the shop', images: [{ is_hero_image: true }, {}], buttons: [{ title: 'Show' }] },
			],
		});
	});
});

describe('before any call, Messenger refuses', () => {
	it.each<[string, INodeParameters, () => Promise<IBinaryData | undefined>, string]>([
		[
			'a file that is not there',
			{ mediaSource: 'binary', binaryPropertyName: 'photo' },
			async () => undefined,
			"a binary file 'photo', but none was found",
		],
		[
			'a file of more than 25 MB',
			{ mediaSource: 'binary' },
			async () => await files.stored({ ...photo, bytes: Buffer.alloc(25 * 1024 * 1024 + 1) }),
			'has 25.1 MB, but Messenger takes at most 25 MB',
		],
		[
			'the same in memory',
			{ mediaSource: 'binary' },
			async () => files.inMemory({ ...photo, bytes: Buffer.alloc(25 * 1024 * 1024 + 1) }),
			'but Messenger takes at most 25 MB',
		],
		[
			'an empty file',
			{ mediaSource: 'binary' },
			async () => await files.stored({ ...photo, bytes: Buffer.alloc(0) }),
			'is empty',
		],
		[
			'an address that does not tell its type',
			{ mediaSource: 'url', mediaUrl: 'https://example.com/x', mediaType: 'auto' },
			async () => undefined,
			'Type: the URL does not show',
		],
		[
			'an attachment ID that is none',
			{ mediaSource: 'attachmentId', attachmentId: 'mug', mediaType: 'image' },
			async () => undefined,
			'Attachment ID: "mug" is not an attachment ID',
		],
	])('%s', async (_, parameters, makeFile, message) => {
		const error = await failureOf(send(parameters, await makeFile()));
		expect(error.message).toContain(message);
		expect(error).toMatchObject({ context: { itemIndex: 0 } });
		expect(graphCalls()).toEqual([]);
	});
});

describe("Facebook's refusals of media", () => {
	it('a file it can not fetch', async () => {
		const error = await failureOf(send({ mediaSource: 'url', mediaUrl: 'https://nowhere.invalid/mug.jpg' }));
		expect(graphFailureOf(error)).toMatchObject({ code: 100, subcode: 2018008 });
	});

	it('an attachment of nobody', async () => {
		const error = await failureOf(
			send({ mediaSource: 'attachmentId', attachmentId: '1857777774821032', mediaType: 'image' }),
		);
		expect(graphFailureOf(error)).toMatchObject({ code: 100, subcode: 2018074 });
	});
});
