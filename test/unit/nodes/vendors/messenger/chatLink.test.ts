import { toChatLink } from '../../../../../nodes/vendors/messenger/chatLink';

describe('the link to the chat', () => {
	it.each([
		['of Facebook', 'https://graph.facebook.com', 'https://m.me/108'],
		['of Facebook, with a slash', 'https://graph.facebook.com/', 'https://m.me/108'],
		['of the playground', 'http://localhost:4010/graph.facebook.com', 'http://localhost:4010/m.me/108'],
		['of a stand-in in a folder', 'https://x.test/a/graph.facebook.com', 'https://x.test/a/m.me/108'],
		['of any other stand-in', 'https://proxy.example.com/graph', 'https://m.me/108'],
		['without a usable address', 'nonsense', 'https://m.me/108'],
	])('%s', (_, graphBaseUrl, link) => {
		expect(toChatLink(graphBaseUrl, '108')).toBe(link);
	});

	it('carries a ref, encoded', () => {
		expect(toChatLink('https://graph.facebook.com', '108', 'order 7&x=1')).toBe(
			'https://m.me/108?ref=order+7%26x%3D1',
		);
	});
});
