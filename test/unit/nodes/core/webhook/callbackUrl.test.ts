import { requireReachableCallback } from '../../../../../nodes/core/webhook/callbackUrl';
import { InvalidInput } from '../../../../../nodes/core/invalidInput';

describe('an address the vendor can reach', () => {
	it.each([
		'http://localhost:5678/webhook/1',
		'http://n8n.example.com/webhook/1',
		'https://n8n.example.com:8443/webhook/1',
		'https://localhost/webhook/1',
		'https://n8n/webhook/1',
		'https://n8n.local/webhook/1',
		'https://127.0.0.1/webhook/1',
		'https://10.0.0.7/webhook/1',
		'https://172.20.0.2/webhook/1',
		'https://192.168.1.5/webhook/1',
		'https://[::1]/webhook/1',
	])('is not %s: says so and what to set', (url) => {
		const check = () => requireReachableCallback(url, 'Facebook', true);
		expect(check).toThrow(InvalidInput);
		expect(check).toThrow(new URL(url).origin);
		try {
			check();
		} catch (error) {
			expect((error as InvalidInput).remedy).toContain('WEBHOOK_URL');
		}
	});

	it.each([
		'https://n8n.example.com/webhook/1',
		'https://n8n.example.com:443/webhook/1',
		'https://172.32.0.1/webhook/1',
	])('is %s', (url) => expect(() => requireReachableCallback(url, 'PayPal', true)).not.toThrow());

	it('may be anything for a vendor at a custom base URL', () => {
		expect(() => requireReachableCallback('http://localhost:5678/webhook/1', 'PayPal', false)).not.toThrow();
	});
});
