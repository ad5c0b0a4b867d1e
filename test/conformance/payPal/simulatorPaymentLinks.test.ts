import { send, startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const path = '/v1/checkout/payment-resources';
const usd = (value: string) => ({ currency_code: 'USD', value });
const linkOf = (item: object, more: object = {}) => ({
	integration_mode: 'LINK',
	type: 'BUY_NOW',
	reusable: 'MULTIPLE',
	...more,
	line_items: [{ name: 'Stoneware mug', ...item }],
});
const mug = linkOf({ unit_amount: usd('24.00') });

/** The example of PayPal's own guide, in other words. https://developer.paypal.com/payment-links-buttons/use-cases */
const whole = linkOf(
	{
		product_id: 'MUG-1',
		description: 'Keeps your tea warm',
		taxes: [{ name: 'Sales tax', type: 'PERCENTAGE', value: '8.25' }],
		shipping: [{ type: 'FLAT', value: '4.90', additional_unit_value: '1.00' }],
		collect_shipping_address: true,
		customer_notes: [{ label: 'Name on the mug', required: false }],
		variants: {
			dimensions: [
				{
					name: 'Colour',
					primary: true,
					options: [
						{ label: 'Blue', unit_amount: usd('24.00') },
						{ label: 'Gold', unit_amount: usd('30.00') },
					],
				},
				{ name: 'Size', primary: false, options: [{ label: 'M' }, { label: 'L' }] },
			],
		},
		adjustable_quantity: { maximum: 10 },
	},
	{ return_url: 'https://m.me/mapleandmug' },
);

describe('payment links of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeEach(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterEach(async () => await app.stop());

	const onPage = async (method: string, what: string, id: string, body?: object) =>
		await send(
			method,
			`${app.origin}/www.paypal.com/ncp/${what}?link=${id}`,
			body && JSON.stringify(body),
			body ? { 'content-type': 'application/json' } : {},
		);

	it('are made, read, replaced and deleted', async () => {
		expect(validateRequest('POST', path, whole)).toEqual([]);
		const made = await call('POST', path, whole);
		const { id } = made.body;
		expect(made).toMatchObject({ status: 201, body: { ...whole, status: 'ACTIVE' } });
		expect(made.body.payment_link).toBe(`${app.origin}/www.paypal.com/ncp/payment/${id}`);
		expect((await call('GET', `${path}/${id}`)).body).toEqual(made.body);
		app.world.clock.advance(1000);
		const replaced = await call('PUT', `${path}/${id}`, mug);
		expect(replaced).toMatchObject({ status: 200, body: { id, payment_link: made.body.payment_link } });
		expect(replaced.body).not.toHaveProperty('return_url');
		expect(replaced.body.update_time).not.toBe(made.body.update_time);
		expect((await call('DELETE', `${path}/${id}`)).status).toBe(204);
		for (const method of ['GET', 'DELETE']) expect((await call(method, `${path}/${id}`)).status).toBe(404);
		expect((await call('PUT', `${path}/${id}`, mug)).status).toBe(404);
	});

	it('are made once for each request ID', async () => {
		const headers = { 'PayPal-Request-Id': 'link-1' };
		const [first, again] = [await call('POST', path, mug, headers), await call('POST', path, mug, headers)];
		expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
	});

	it('are listed page by page', async () => {
		const ids: string[] = [];
		for (let count = 0; count < 5; count++) ids.unshift((await call('POST', path, mug)).body.id);
		const found: string[] = [];
		let next: string | undefined = `${path}?page_size=2&total_required=true`;
		const first = await call('GET', next);
		expect(first.body).toMatchObject({ total_items: 5, total_pages: 3 });
		while (next) {
			const { body } = await call('GET', next);
			found.push(...body.resources.map(({ id }: { id: string }) => id));
			const { href } = body.links.find(({ rel }: { rel: string }) => rel === 'next') ?? {};
			next = href?.slice(href.indexOf(path));
		}
		expect(found).toEqual(ids);
	});

	it.each([
		['nothing to sell', { integration_mode: 'LINK', type: 'BUY_NOW' }, 400, 'MISSING_REQUIRED_PARAMETER'],
		['no price', linkOf({}), 400, 'MISSING_REQUIRED_PARAMETER'],
		['no name', linkOf({ name: undefined, unit_amount: usd('1') }), 400, 'MISSING_REQUIRED_PARAMETER'],
		['a price of nothing', linkOf({ unit_amount: usd('0') }), 422, 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		[
			'too long a text',
			linkOf({ description: 'x'.repeat(2049), unit_amount: usd('1') }),
			400,
			'INVALID_STRING_LENGTH',
		],
		[
			'prices twice',
			linkOf({ ...whole.line_items[0], unit_amount: usd('1') }),
			422,
			'UNIT_AMOUNT_AT_PRODUCT_AND_VARIANT_LEVEL',
		],
	])('are refused with %s', async (_, body, status, issue) => {
		const answer = await call('POST', path, body);
		expect([answer.status, issuesIn(answer)]).toEqual([status, [issue]]);
	});

	it('are paid by anybody, as often as somebody likes, with tax and shipping', async () => {
		const { id } = (await call('POST', path, whole)).body;
		expect((await onPage('GET', 'link', id)).body).toMatchObject({ name: 'Stoneware mug', most: 10 });
		const choice = { variants: { Colour: 'Gold', Size: 'L' }, quantity: 2 };
		for (let count = 0; count < 2; count++)
			expect((await onPage('POST', 'pay', id, choice)).body.redirect).toBe('https://m.me/mapleandmug');
		// 2 × (30.00 + 8.25 %) + 4.90 + 1.00
		expect(app.payPal.state().captures).toEqual(
			[1, 2].map(() => expect.objectContaining({ status: 'COMPLETED', amount: usd('70.86') })),
		);
		const types = app.payPal.state().events.map(({ event_type: type }) => type);
		expect(types.filter((type) => type === 'PAYMENT.CAPTURE.COMPLETED')).toHaveLength(2);
	});

	it.each([
		[{ variants: { Colour: 'Red', Size: 'L' }, quantity: 1 }],
		[{ variants: { Colour: 'Blue', Size: 'M' }, quantity: 11 }],
		[{ variants: { Colour: 'Blue', Size: 'M' }, quantity: 0.5 }],
	])('are not paid with %j', async (choice) => {
		const { id } = (await call('POST', path, whole)).body;
		expect((await onPage('POST', 'pay', id, choice)).status).toBe(400);
		expect(app.payPal.state().captures).toEqual([]);
	});
});
