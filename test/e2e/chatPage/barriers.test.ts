import type { Browser, BrowserContext, Page } from 'playwright-core';

import { toLinkPage } from '../../../nodes/linking/linkPage';
import { toPayPage, type PayPageKind } from '../../../nodes/payPage/payPage';
import { app, buyers, merchant, page } from '../../../playground/seed.ts';
import { barriersOn } from '../../support/axe';
import { startBrowser } from '../../support/browser';
import { graphOf } from '../../support/graph';
import { withSimulators } from '../../support/simulators';
import { everyKind, usd } from './everyKind';
import { StagePage } from '../pages/stage';

jest.setTimeout(120_000);

const payPageKinds: PayPageKind[] = [
	'paid',
	'reserved',
	'pending',
	'declined',
	'cancelled',
	'closed',
	'replaced',
	'invalid',
	'trouble',
	'preview',
];

/** https://github.com/dequelabs/axe-core: contrast, names, roles, landmarks, headings, what can be reached. */
describe.each(['light', 'dark'] as const)('no page has a barrier, in the %s', (colorScheme) => {
	const simulators = withSimulators();
	const { graph, send, chat, subscribe } = graphOf(simulators);
	const { psid } = buyers[0]!;
	let browser: Browser;
	let context: BrowserContext;
	let tab: Page;

	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(async () => await browser.close());
	beforeEach(async () => {
		context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: 'en-US',
			colorScheme,
			reducedMotion: 'reduce',
		});
		tab = await context.newPage();
		tab.setDefaultTimeout(15_000);
	});
	afterEach(async () => await context.close());

	const at = (path: string) => `${simulators.origin}${path}`;
	const payPal = async (path: string, body?: object): Promise<Record<string, unknown>> => {
		const api = at('/api-m.paypal.com');
		const key = Buffer.from(`${merchant.clientId}:${merchant.clientSecret}`).toString('base64');
		const login = await fetch(`${api}/v1/oauth2/token`, {
			method: 'POST',
			headers: { authorization: `Basic ${key}`, 'content-type': 'application/x-www-form-urlencoded' },
			body: 'grant_type=client_credentials',
		});
		const { access_token: token } = (await login.json()) as { access_token: string };
		const answer = await fetch(api + path, {
			method: body ? 'POST' : 'GET',
			headers: {
				authorization: `Bearer ${token}`,
				'content-type': 'application/json',
				prefer: 'return=representation',
			},
			...(body && { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		return text ? (JSON.parse(text) as Record<string, unknown>) : {};
	};
	const linkIn = ({ links }: Record<string, unknown>, wanted: string): string =>
		(links as Array<{ rel: string; href: string }>).find(({ rel }) => rel === wanted)!.href;
	const order = async () =>
		await payPal('/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{
					items: [{ name: 'Stoneware mug', quantity: '1', unit_amount: usd('24.00') }],
					amount: { ...usd('24.00'), breakdown: { item_total: usd('24.00') } },
				},
			],
		});
	/** Everything that a Page can send, in one conversation. */
	const conversation = async () => {
		await subscribe();
		await chat(psid, 'POST', 'messages', { text: 'hi' });
		for (const message of everyKind(simulators.origin))
			expect((await send(psid, { message })).status).toBe(200);
	};

	it('the landing page', async () => {
		await tab.goto(simulators.origin);
		await tab.getByRole('heading', { name: page.name }).waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('the chat, before and after everything is said', async () => {
		await tab.goto(at(`/m.me/${page.id}?as=${psid}`));
		await tab.getByTestId('empty-state').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await graph('POST', '/me/messenger_profile', {
			body: {
				get_started: { payload: 'START' },
				persistent_menu: [
					{
						locale: 'default',
						call_to_actions: [{ type: 'postback', title: 'My orders', payload: 'ORDERS' }],
					},
				],
			},
		});
		await conversation();
		await tab.getByTestId('quick-replies').waitFor();
		await tab.getByRole('button', { name: 'View details' }).click();
		await tab.getByRole('button', { name: 'Menu' }).click();
		await tab.getByTestId('menu').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.keyboard.press('Escape');
		await tab.getByRole('button', { name: 'Rate it' }).click();
		await tab.getByRole('dialog').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('the chat of a Page or a person that is not there, and an ad', async () => {
		await tab.goto(at('/m.me/nobody'));
		await tab.getByRole('heading').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(at(`/m.me/${page.id}?as=1`));
		await tab.getByRole('alert').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(at(`/m.me/${page.id}?as=${psid}&ad=120210987654321098`));
		await tab.getByTestId('ad').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it.each([1440, 390])('the stage, with a page open and JSON unfolded, %d pixels wide', async (width) => {
		await tab.setViewportSize({ width, height: 860 });
		const stage = await StagePage.open(tab, simulators.origin);
		expect(await barriersOn(tab)).toEqual([]);
		await conversation();
		await stage.phone('Jamie Rivera').getByTestId('quick-replies').waitFor();
		await stage.look('The shop');
		await stage.exchange('Asks Jamie:').getByText('Asks Jamie:').click();
		expect(await barriersOn(tab)).toEqual([]);
		await stage.trick('PayPal is slow').click();
		await tab.getByRole('button', { name: 'PayPal is slow', pressed: true }).waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await stage.look('Jamie');
		await stage.phone('Jamie Rivera').getByRole('link', { name: 'Pay with PayPal' }).click();
		await stage
			.pageOn('Jamie Rivera')
			.getByRole('heading', { name: 'We could not find this order' })
			.waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.getByRole('button', { name: 'Add a buyer' }).click();
		await tab.getByRole('dialog', { name: 'Who else is shopping?' }).waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('the inbox of the shop', async () => {
		await tab.goto(at('/business.facebook.com/latest/inbox'));
		await tab.getByText('Nobody has written yet').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await conversation();
		await tab.getByRole('navigation').getByRole('link', { name: 'Jamie Rivera' }).click();
		await tab.getByRole('region', { name: 'Messages' }).waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('the checkout, its card form, and an order that is not there', async () => {
		const { id } = await order();
		await tab.goto(at(`/www.paypal.com/checkoutnow?token=${id as string}`));
		await tab.getByTestId('pay').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.getByRole('radio', { name: /card/i }).first().check();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.getByTestId('pay').click();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(at('/www.paypal.com/checkoutnow?token=1'));
		await tab.getByTestId('problem-unknown').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('what is agreed to at PayPal, and what is gone', async () => {
		const token = await payPal('/v3/vault/setup-tokens', {
			payment_source: {
				paypal: {
					description: 'Coffee each month',
					experience_context: { return_url: at('/'), cancel_url: at('/') },
				},
			},
		});
		await tab.goto(linkIn(token, 'approve'));
		await tab.getByTestId('agree').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		const { id: productId } = await payPal('/v1/catalogs/products', { name: 'Coffee', type: 'PHYSICAL' });
		const plan = await payPal('/v1/billing/plans', {
			product_id: productId,
			name: 'Coffee each month',
			billing_cycles: [
				{
					frequency: { interval_unit: 'MONTH', interval_count: 1 },
					tenure_type: 'REGULAR',
					sequence: 1,
					total_cycles: 0,
					pricing_scheme: { fixed_price: usd('24.00') },
				},
			],
			payment_preferences: { auto_bill_outstanding: true },
		});
		const subscription = await payPal('/v1/billing/subscriptions', { plan_id: plan.id });
		await tab.goto(linkIn(subscription, 'approve'));
		await tab.getByTestId('agree').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(at('/www.paypal.com/agreements/approve?approval_session_id=1'));
		await tab.getByText('There is nothing to agree to').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('the login at PayPal and at Facebook', async () => {
		const back = encodeURIComponent(at('/'));
		const login = `client_id=${merchant.clientId}&response_type=code&scope=openid%20email&redirect_uri=${back}`;
		await tab.goto(at(`/www.paypal.com/signin/authorize?${login}`));
		await tab.getByTestId('agree').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		const dialog = at('/www.facebook.com/v26.0/dialog/oauth');
		await tab.goto(`${dialog}?client_id=${app.id}&scope=pages_messaging&redirect_uri=${back}`);
		await tab.getByRole('heading').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(`${dialog}?client_id=1`);
		expect(await barriersOn(tab)).toEqual([]);
	});

	it('a payment link and an invoice', async () => {
		const option = (label: string, value: string) => ({ label, unit_amount: usd(value) });
		const link = await payPal('/v1/checkout/payment-resources', {
			integration_mode: 'LINK',
			type: 'BUY_NOW',
			line_items: [
				{
					name: 'Stoneware mug',
					variants: {
						dimensions: [
							{ name: 'Colour', primary: true, options: [option('Blue', '24.00'), option('Gold', '30.00')] },
						],
					},
					adjustable_quantity: { maximum: 5 },
				},
			],
		});
		await tab.goto(link.payment_link as string);
		await tab.getByTestId('pay').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		await tab.goto(at('/www.paypal.com/ncp/payment/PLB-GONE'));
		await tab.getByText('This link does not work any more').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
		const invoice = await payPal('/v2/invoicing/invoices', {
			detail: { currency_code: 'USD' },
			primary_recipients: [{ billing_info: { email_address: 'jamie.rivera@example.com' } }],
			items: [{ name: 'Stoneware mug', quantity: '1', unit_amount: usd('24.00') }],
		});
		const id = (invoice.id as string | undefined) ?? String(invoice.href).split('/').at(-1)!;
		await payPal(`/v2/invoicing/invoices/${id}/send`, { send_to_recipient: false });
		const { detail } = (await payPal(`/v2/invoicing/invoices/${id}`)) as {
			detail: { metadata: { recipient_view_url: string } };
		};
		await tab.goto(detail.metadata.recipient_view_url);
		await tab.getByTestId('pay').waitFor();
		expect(await barriersOn(tab)).toEqual([]);
	});

	it.each(payPageKinds)('our page that says: %s', async (kind) => {
		const chatUrl = at(`/m.me/${page.id}`);
		await tab.setContent(toPayPage({ kind, acceptLanguage: 'en', chatUrl, payUrl: at('/') }));
		expect(await barriersOn(tab)).toEqual([]);
	});

	it.each(['start', 'linked', 'cancelled', 'expired', 'elsewhere', 'failed'] as const)(
		'our page for linking an account: %s',
		async (kind) => {
			const chatUrl = at(`/m.me/${page.id}`);
			await tab.setContent(toLinkPage({ kind, acceptLanguage: 'ja', chatUrl, loginUrl: at('/') }));
			expect(await barriersOn(tab)).toEqual([]);
		},
	);
});
