import {
	toImageGrid,
	toImagesMessage,
	toMediaMessage,
	toMediaType,
} from '../../../../../nodes/Messenger/media/media';

const images = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ url: `https://example.com/${index}.jpg` }));

describe('media', () => {
	it('from an address', () => {
		expect(toMediaMessage('video', { url: 'https://example.com/a.mp4', isReusable: true })).toEqual({
			attachment: { type: 'video', payload: { url: 'https://example.com/a.mp4', is_reusable: true } },
		});
	});

	it('from a saved attachment', () => {
		expect(toMediaMessage('image', { attachmentId: ' 1857777774821032 ' })).toEqual({
			attachment: { type: 'image', payload: { attachment_id: '1857777774821032' } },
		});
	});

	it('from a file beside the message', () => {
		const file = new File(['x'], 'a.pdf', { type: 'application/pdf' });
		expect(toMediaMessage('file', { file })).toEqual({ attachment: { type: 'file', payload: {} } });
	});

	it.each([
		['letters', 'mug'],
		['nothing', ''],
		['a number that has lost digits', Number('18577777748210329')],
	])('refuses an attachment ID of %s', (_, value) => {
		expect(() => toMediaMessage('image', { attachmentId: value })).toThrow(/^Attachment ID/);
	});
});

describe('what media is', () => {
	it.each([
		['https://example.com/mug.JPG', 'image'],
		['https://example.com/mug.png?x=a.mp3', 'image'],
		['https://example.com/a.gif', 'image'],
		['https://example.com/ring.mp3', 'audio'],
		['https://example.com/film.mp4', 'video'],
		['https://example.com/invoice.pdf', 'file'],
		['https://example.com/products.csv', 'file'],
	])('%s is told by its ending', (url, type) => {
		expect(toMediaType('auto', { url })).toBe(type);
	});

	it.each([
		['image/png', 'image'],
		['audio/mpeg', 'audio'],
		['video/mp4', 'video'],
		['application/pdf', 'file'],
		['', 'file'],
	])('%s is told by its content type', (contentType, type) => {
		expect(toMediaType('auto', { contentType })).toBe(type);
	});

	it('is what the merchant says', () => {
		expect(toMediaType('file', { contentType: 'image/png' })).toBe('file');
		expect(toMediaType('file', { url: 'https://example.com/mug.jpg' })).toBe('file');
	});

	it('is asked for where nothing tells', () => {
		expect(() => toMediaType('auto', { url: 'https://example.com/download' })).toThrow('Type: the URL');
	});
});

describe('several images', () => {
	it('are up to 30', () => {
		expect(toImagesMessage(images(30))).toMatchObject({ attachments: { length: 30 } });
	});

	it.each<[string, Array<{ url: string } | { attachmentId: string }>, string]>([
		['none', [], 'Images: there are no images'],
		['31', images(31), 'Images: 31 images, but Messenger takes at most 30'],
		['one without its address', [{ url: '' }], 'Image 1: URL is empty'],
		['one with a wrong ID', [...images(1), { attachmentId: 'x' }], 'Image 2: Attachment ID'],
	])('%s are refused', (_, list, message) => {
		expect(() => toImagesMessage(list)).toThrow(message);
	});
});

describe('a grid of images', () => {
	it('has two to six', () => {
		for (const count of [2, 6]) {
			expect(toImageGrid({ images: images(count) })).toMatchObject({
				attachment: { payload: { template_type: 'image_grid', elements: [{ images: { length: count } }] } },
			});
		}
	});

	it.each<[string, Parameters<typeof toImageGrid>[0], string]>([
		['one image', { images: images(1) }, 'Images: 1 images, but Messenger needs at least 2'],
		['seven', { images: images(7) }, 'Images: 7 images, but Messenger takes at most 6'],
		['a title over 45', { images: images(2), title: 'x'.repeat(46) }, 'Title has 46 characters'],
		['a subtitle over 80', { images: images(2), subtitle: 'x'.repeat(81) }, 'Subtitle has 81 characters'],
		[
			'two large ones',
			{ images: images(2).map((image) => ({ ...image, isHero: true })) },
			'Large is switched on for more than one',
		],
		[
			'a link that is none',
			{ images: [{ url: 'https://example.com/1.jpg', linkUrl: 'x' }, ...images(1)] },
			'Image 1: Link',
		],
		[
			'a phone button',
			{ images: images(2), buttons: [{ type: 'phone_number', title: 'Call', payload: '+15551234567' }] },
			'Buttons: below a grid',
		],
	])('refuses %s', (_, grid, message) => {
		expect(() => toImageGrid(grid)).toThrow(message);
	});
});
