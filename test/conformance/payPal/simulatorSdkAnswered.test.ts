import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';

const controllers = path.resolve(
	__dirname,
	'../../../node_modules/@paypal/paypal-server-sdk/src/controllers',
);

/** Every call that PayPal's SDK makes, as its source has it: `['createOrder', 'POST', '/v2/checkout/orders']`. */
const calls = readdirSync(controllers)
	.flatMap((file) =>
		readFileSync(path.join(controllers, file), 'utf8')
			.split(/^ {2}async /m)
			.slice(1),
	)
	.map((method): [name: string, verb: string, address: string] => {
		const [, verb = '', plain = ''] = /createRequest\(\s*'(\w+)'(?:,\s*'([^']+)')?/.exec(method) ?? [];
		const template = /appendTemplatePath`([^`]+)`/.exec(method)?.[1] ?? '';
		return [/^\w+/.exec(method)![0], verb, plain || template.replace(/\$\{[^}]+\}/g, '1')];
	});

describe("what PayPal's SDK can ask for", () => {
	let app: PayPalApp;
	beforeAll(async () => {
		app = await startPayPalApp();
	});
	afterAll(async () => await app.stop());

	it('are 41 methods', () => {
		expect(calls).toHaveLength(41);
	});

	it.each(calls)('%s is answered: %s %s', async (_, verb, address) => {
		const { status, body } = await app.call(verb, address, verb === 'GET' ? undefined : {});
		expect(body?.name).not.toBe('NOT_SIMULATED');
		// It is PayPal's "there is no such thing", and not "there is no such address".
		if (status === 404) expect(body.details[0].issue).toBe('INVALID_RESOURCE_ID');
	});
});
