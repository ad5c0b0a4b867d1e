import axios from 'axios';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { merchant } from '../../playground/seed.ts';
import { startBrowser } from '../support/browser';
import { withSimulators } from '../support/simulators';

jest.setTimeout(60_000);

/** Pages of PayPal's that no workflow of ours leads to. */
describe('what a buyer sees at PayPal', () => {
	const simulators = withSimulators();
	let browser: Browser;
	let context: BrowserContext;
	let tab: Page;

	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(async () => await browser.close());
	beforeEach(async () => {
		context = await browser.newContext({ viewport: { width: 390, height: 760 }, locale: 'en-US' });
		tab = await context.newPage();
		tab.setDefaultTimeout(15_000);
	});
	afterEach(async () => await context.close());

	const payPal = async (path: string, body?: object): Promise<Record<string, unknown>> => {
		const api = `${simulators.origin}/api-m.paypal.com`;
		const auth = { username: merchant.clientId, password: merchant.clientSecret };
		const token = await axios.post<{ access_token: string }>(
			`${api}/v1/oauth2/token`,
			'grant_type=client_credentials',
			{ auth },
		);
		const headers = {
			authorization: `Bearer ${token.data.access_token}`,
			'content-type': 'application/json',
		};
		const answer = await axios.request<Record<string, unknown>>({
			method: body ? 'POST' : 'GET',
			url: api + path,
			data: body,
			headers,
		});
		return answer.data;
	};
	const linkIn = ({ links }: Record<string, unknown>, wanted: string): string =>
		(links as Array<{ rel: string; href: string }>).find(({ rel }) => rel === wanted)!.href;

	describe('who lets a shop charge their account later', () => {
		const asked = async () =>
			await payPal('/v3/vault/setup-tokens', {
				payment_source: {
					paypal: {
						description: 'Coffee each month',
						experience_context: {
							brand_name: 'Maple & Mug',
							return_url: `${simulators.origin}/m.me/mapleandmug?agreed=1`,
							cancel_url: `${simulators.origin}/m.me/mapleandmug?agreed=0`,
						},
					},
				},
			});

		it.each([
			['agree', '1', 'APPROVED'],
			['cancel', '0', 'PAYER_ACTION_REQUIRED'],
		])('%s, and is back in the chat', async (button, agreed, status) => {
			const token = await asked();
			await tab.goto(linkIn(token, 'approve'));
			await tab.getByText('Maple & Mug may charge your account later').waitFor();
			await tab.getByText('Coffee each month').waitFor();
			await tab.getByTestId(button).click();
			await tab.waitForURL(`**/m.me/mapleandmug?agreed=${agreed}*`);
			const read = await payPal(`/v3/vault/setup-tokens/${token.id as string}`);
			expect(read.status).toBe(status);
		});

		it('has nothing to agree to twice', async () => {
			const token = await asked();
			await tab.goto(linkIn(token, 'approve'));
			await tab.getByTestId('agree').click();
			await tab.waitForURL('**/m.me/mapleandmug?agreed=1*');
			await tab.goto(linkIn(token, 'approve'));
			await tab.getByText('There is nothing to agree to').waitFor();
			expect(await tab.getByTestId('agree').count()).toBe(0);
		});
	});

	describe('who buys with a payment link', () => {
		it('chooses, pays, and is where the shop wants them', async () => {
			const usd = (value: string) => ({ currency_code: 'USD', value });
			const options = [
				{ label: 'Blue', unit_amount: usd('24.00') },
				{ label: 'Gold', unit_amount: usd('30.00') },
			];
			const link = await payPal('/v1/checkout/payment-resources', {
				integration_mode: 'LINK',
				type: 'BUY_NOW',
				return_url: `${simulators.origin}/m.me/mapleandmug`,
				line_items: [
					{
						name: 'Stoneware mug',
						variants: { dimensions: [{ name: 'Colour', primary: true, options }] },
						adjustable_quantity: { maximum: 5 },
					},
				],
			});
			await tab.goto(link.payment_link as string);
			await tab.getByTestId('price').getByText('$24.00').waitFor();
			await tab.getByLabel('Colour').selectOption('Gold');
			await tab.getByTestId('price').getByText('$30.00').waitFor();
			await tab.getByLabel('Quantity').fill('2');
			await tab.getByTestId('pay').click();
			await tab.waitForURL('**/m.me/mapleandmug');
			expect(simulators.payPal.state().captures).toMatchObject([{ amount: { value: '60.00' } }]);
		});

		it('is told when it is gone', async () => {
			await tab.goto(`${simulators.origin}/www.paypal.com/ncp/payment/PLB-GONE`);
			await tab.getByText('This link does not work any more').waitFor();
			expect(await tab.getByTestId('pay').count()).toBe(0);
		});
	});
});
