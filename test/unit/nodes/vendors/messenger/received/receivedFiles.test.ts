import { isOfFacebook, toReceived } from '../../../../../../nodes/vendors/messenger/received/receivedFiles';

const real = 'https://graph.facebook.com';

describe("only Facebook's own servers are asked:", () => {
	it.each([
		'https://scontent.xx.fbcdn.net/v/t1/1.jpg?oh=1',
		'https://cdn.fbsbx.com/v/t59/audioclip-1.mp4',
		'https://lookaside.fbsbx.com/file/menu.pdf',
	])('%s', (url) => expect(isOfFacebook(url, real, true)).toBe(true));

	it.each([
		'http://scontent.xx.fbcdn.net/1.jpg',
		'https://fbcdn.net.evil.example/1.jpg',
		'https://evilfbcdn.net/1.jpg',
		'https://evil.example/?https://cdn.fbsbx.com',
		'https://cdn.fbsbx.com@evil.example/1.jpg',
		'https://me:you@cdn.fbsbx.com/1.jpg',
		'https://cdn.fbsbx.com:8443/1.jpg',
		'https://graph.facebook.com/me',
		'http://169.254.169.254/latest/meta-data',
		'http://localhost:5678/rest/settings',
		'file:///etc/passwd',
		'nonsense',
		'',
	])('not %s', (url) => expect(isOfFacebook(url, real, true)).toBe(false));

	it('and the server that stands in for Facebook in the credential', () => {
		const ours = 'http://127.0.0.1:4000/graph.facebook.com';
		expect(isOfFacebook('http://127.0.0.1:4000/scontent/1', ours, false)).toBe(true);
		expect(isOfFacebook('http://127.0.0.1:4001/scontent/1', ours, false)).toBe(false);
	});
});

describe('what a person has sent, as Facebook tells it', () => {
	const url = 'https://cdn.fbsbx.com/1';
	it.each([
		['a photo of an event', { type: 'image', payload: { url } }, { type: 'image', url }],
		[
			'a file with a name',
			{ type: 'file', title: 'menu.pdf', payload: { url } },
			{ type: 'file', url, name: 'menu.pdf' },
		],
		['a sticker', { type: 'sticker', payload: { url, sticker_id: 1 } }, { type: 'sticker' }],
		[
			'a shared page',
			{ type: 'fallback', title: 'Shop', payload: { url } },
			{ type: 'fallback', name: 'Shop' },
		],
		['a place', { type: 'location', payload: { coordinates: {} } }, { type: 'location' }],
		[
			'a photo in the chat',
			{ id: '1', mime_type: 'image/jpeg', name: 'a.jpg', image_data: { url } },
			{ type: 'image', url, name: 'a.jpg' },
		],
		['a voice note in the chat', { id: '1', mime_type: 'audio/mpeg', file_url: url }, { type: 'audio', url }],
		['a video in the chat', { id: '1', mime_type: 'video/mp4', video_data: { url } }, { type: 'video', url }],
		[
			'a file in the chat',
			{ id: '1', mime_type: 'application/pdf', name: 'a.pdf', file_url: url },
			{ type: 'file', url, name: 'a.pdf' },
		],
		['a template in the chat', { generic_template: { title: 'Mug' } }, { type: 'unknown' }],
	])('%s', (_, attachment, received) => expect(toReceived(attachment)).toEqual(received));
});
