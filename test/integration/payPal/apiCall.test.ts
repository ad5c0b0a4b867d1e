import type { INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run, callsAbout } = withPayPalCheckout();

const call = async (parameters: INodeParameters, executionId = '1') =>
	(await run('api', 'call', parameters, { executionId })).json;

const newProduct = {
	method: 'POST',
	path: '/v1/catalogs/products',
	body: '{ "name": "Mugs", "type": "PHYSICAL" }',
};

describe('a call of any PayPal API', () => {
	it('reads with the credential of the node, and with a query', async () => {
		await call(newProduct);
		const query = {
			parameter: [
				{ name: 'page_size', value: '1' },
				{ name: 'total_required', value: 'true' },
			],
		};
		const [found] = await call({ path: '/v1/catalogs/products?page=1', query });
		expect(found).toMatchObject({ total_items: 1, products: [{ name: 'Mugs' }] });
	});

	it('changes something once, also when the execution is retried', async () => {
		const [first] = await call(newProduct);
		const [again] = await call(newProduct);
		expect(again!.id).toBe(first!.id);
		const [other] = await call(newProduct, '2');
		expect(other!.id).not.toBe(first!.id);
		const [mine] = await call({ ...newProduct, options: { idempotencyKey: 'mugs' } }, '3');
		const [mineAgain] = await call({ ...newProduct, options: { idempotencyKey: 'mugs' } }, '4');
		expect(mineAgain!.id).toBe(mine!.id);
	});

	it('takes an object from an expression, and says that it is done where PayPal says nothing', async () => {
		const [made] = await call(newProduct);
		const patch = [{ op: 'replace', path: '/description', value: 'Blue' }];
		const path = `/v1/catalogs/products/${String(made!.id)}`;
		expect(await call({ method: 'PATCH', path, body: patch as never })).toEqual([{ success: true }]);
		expect((await call({ path }))[0]).toMatchObject({ description: 'Blue' });
	});

	it('fails in the words of the other operations', async () => {
		await expect(call({ path: '/v1/catalogs/products/PROD-00000000000000000' })).rejects.toThrow(
			"PayPal can't find this ID",
		);
	});

	it('that may have been done is not tried again by itself', async () => {
		simulators.world.faults.add({ on: 'call', action: 'fail', match: '/v1/catalogs', status: 503, body: {} });
		const failure = await call(newProduct).catch((error: { description: string }) => error.description);
		expect(failure).toContain('Check PayPal before you try again');
		expect(callsAbout('POST', '/v1/catalogs/products')).toHaveLength(1);
	});

	it.each<[string, INodeParameters, string]>([
		['no path', {}, 'Path is empty'],
		['a host', { path: 'https://evil.example/v1' }, 'has a host in it'],
		['PayPal as the host', { path: 'https://api-m.paypal.com/v1/x' }, 'has a host in it'],
		['a host without a protocol', { path: '//evil.example/v1' }, 'has a host in it'],
		['a backslash', { path: '/\\evil.example' }, 'is not a path'],
		['an escaped host', { path: '/%2F%2Fevil.example' }, 'leads out of the API'],
		['no slash', { path: '.evil.example/v1' }, 'is not a path'],
		['a user', { path: '@evil.example/v1' }, 'is not a path'],
		['a line', { path: '/v1/x\n/y' }, 'is not a path'],
		['dots', { path: '/v1/../v2' }, 'leads out of the API'],
		['escaped dots', { path: '/v1/%2e%2E/v2' }, 'leads out of the API'],
		['access tokens', { method: 'POST', path: '/v1/oauth2/token' }, 'would return access tokens'],
		['escaped access tokens', { path: '/v1/%6Fauth2/token' }, 'would return access tokens'],
		['an empty method', { path: '/v1/x', method: '={{ $json.none }}' }, 'Method'],
		['no JSON', { path: '/v1/x', method: 'POST', body: 'name=Mugs' }, 'Body is not JSON'],
		[
			'an unnamed parameter',
			{ path: '/v1/x', query: { parameter: [{ value: '1' }] } },
			'Name of parameter 1',
		],
		[
			'an empty key',
			{ ...newProduct, options: { idempotencyKey: '={{ $json.none }}' } },
			'Idempotency Key: the expression returns nothing',
		],
	])('with %s is refused before anything is sent', async (_, parameters, message) => {
		await expect(call(parameters)).rejects.toThrow(message);
		expect(simulators.world.calls.filter(({ path }) => path !== '/v1/oauth2/token')).toEqual([]);
	});
});
