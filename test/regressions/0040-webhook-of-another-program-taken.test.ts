import type { IHookFunctions } from 'n8n-workflow';

import { removeLeftovers } from '../../nodes/PayPalCheckoutTrigger/registration/leftovers';
import { isSameTrigger, isTestAddress } from '../../nodes/vendors/messenger/events/callback';

const published = 'https://shop.example/webhook/5e6f-1/messenger';

describe('at the same host, an address', () => {
	it.each([
		'https://shop.example/webhook-test/5e6f-1/messenger',
		'https://shop.example/webhook-test/9a9b-2/messenger',
	])('is a test of a trigger of this n8n: %s', (other) => {
		expect(isTestAddress(other, published)).toBe(true);
	});

	it.each([
		'https://shop.example/crm/hooks/messenger',
		'https://shop.example/production/webhook/9a9b-2/messenger',
		'https://shop.example/production/webhook/5e6f-1/messenger',
		'https://shop.example/production/webhook-test/5e6f-1/messenger',
		'https://shop.example/webhook/9a9b-2/messenger',
		'https://shop.example/hooks/webhook-test/messenger',
		'https://other.example/webhook-test/5e6f-1/messenger',
	])('is none: %s', (other) => {
		expect(isTestAddress(other, published)).toBe(false);
		expect(isSameTrigger(other, published)).toBe(false);
	});

	it('is one below the path of an n8n that has one', () => {
		const below = published.replace('/webhook/', '/n8n/webhook/');
		expect(isTestAddress('https://shop.example/n8n/webhook-test/9a9b-2/messenger', below)).toBe(true);
		expect(isTestAddress('https://shop.example/webhook-test/9a9b-2/messenger', below)).toBe(false);
	});
});

it('publishing at PayPal deletes no webhook but the test of this very node', async () => {
	const production = 'https://shop.example/webhook/5e6f-1/webhook';
	const urls = [
		production,
		'https://shop.example/webhook-test/5e6f-1/webhook',
		'https://shop.example/production/webhook/5e6f-1/webhook',
		'https://shop.example/production/webhook-test/5e6f-1/webhook',
		'https://shop.example/webhook-test/9a9b-2/webhook',
		'https://other.example/webhook-test/5e6f-1/webhook',
		'no address',
	];
	const deleted: string[] = [];
	const context = {
		getCredentials: async () => ({ environment: 'sandbox', clientId: 'c', clientSecret: 's' }),
		getNode: () => ({ name: 'PayPal Checkout Trigger' }),
		logger: { info: () => undefined },
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url }: { url: string }) => {
				deleted.push(url.split('/').at(-1)!);
				return { statusCode: 204, headers: {}, body: '' };
			},
		},
	} as unknown as IHookFunctions;
	await removeLeftovers(
		context,
		urls.map((url, index) => ({ id: `WH-${index}`, url })),
		production,
	);
	expect(deleted).toEqual(['WH-1']);
});
