import { maskEmail } from '../../../../../nodes/checkout/linked/maskedEmail';

describe('an email in a chat', () => {
	it.each([
		['jamie.rivera@example.com', 'j•••@example.com'],
		['j@example.com', 'j•••@example.com'],
		[' 李@例え.jp ', '李•••@例え.jp'],
		['😀x@example.com', '😀•••@example.com'],
	])('%s is shown as %s', (email, shown) => {
		expect(maskEmail(email)).toBe(shown);
	});

	it.each([[undefined], [''], ['jamie'], ['@example.com'], ['a@b@c'], ['a@ b']])('%j is none', (email) => {
		expect(maskEmail(email)).toBeUndefined();
	});
});
