import {
	OrdersController,
	CheckoutPaymentIntent,
	PaypalPaymentTokenUsageType,
	VaultController,
	VaultInstructionAction,
	VaultTokenRequestType,
} from '@paypal/paypal-server-sdk';

import { send, startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';
import { failure, sdkClient } from './simulatorSdkClient';

const setup = '/v3/vault/setup-tokens';
const tokens = '/v3/vault/payment-tokens';
const context = { return_url: 'https://shop.example/back', cancel_url: 'https://shop.example/no' };
const wallet = {
	payment_source: {
		paypal: { usage_type: 'MERCHANT', description: 'Coffee each month', experience_context: context },
	},
};
const card = { name: 'Jamie Rivera', number: '4032030000000007', expiry: '2035-04', security_code: '123' };

describe('ways to pay that are saved without a purchase', () => {
	let app: PayPalApp;
	let call: Call;
	beforeEach(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterEach(async () => await app.stop());

	/** What the page does on which the buyer agrees. */
	const onPage = async (what: 'agreement' | 'approve' | 'cancel', id: string) =>
		await send(
			what === 'agreement' ? 'GET' : 'POST',
			`${app.origin}/www.paypal.com/agreements/${what}?approval_session_id=${id}`,
			undefined,
			{},
		);
	const exchange = async (id: string) =>
		await app.call('POST', tokens, { payment_source: { token: { id, type: 'SETUP_TOKEN' } } });
	const vaultEvents = () =>
		app.payPal.state().events.filter(({ event_type: type }) => type.startsWith('VAULT.PAYMENT-TOKEN.'));

	it('a PayPal account: asked for, agreed to, exchanged once', async () => {
		expect(validateRequest('POST', setup, wallet)).toEqual([]);
		const made = await call('POST', setup, wallet);
		expect([made.status, made.body.status]).toEqual([201, 'PAYER_ACTION_REQUIRED']);
		const { id, customer } = made.body;
		const approve = made.body.links.find(({ rel }: { rel: string }) => rel === 'approve').href;
		expect(approve).toContain(`/www.paypal.com/agreements/approve?approval_session_id=${id}`);
		expect(issuesIn(await exchange(id))).toEqual(['PAYER_ACTION_REQUIRED']);

		expect((await onPage('agreement', id)).body).toMatchObject({
			status: 'PAYER_ACTION_REQUIRED',
			description: 'Coffee each month',
		});
		expect((await onPage('approve', id)).body.redirect).toBe(
			`https://shop.example/back?approval_session_id=${id}`,
		);
		expect((await call('GET', `${setup}/${id}`)).body).toMatchObject({
			status: 'APPROVED',
			payment_source: { paypal: { email_address: 'jamie.rivera@example.com' } },
		});
		expect(vaultEvents()).toEqual([]);

		const token = await exchange(id);
		expect(token).toMatchObject({ status: 201, body: { customer: { id: customer.id } } });
		expect(vaultEvents()).toHaveLength(1);
		expect((await call('GET', `${tokens}/${token.body.id}`)).body.links).toHaveLength(2);
		expect((await call('GET', `${setup}/${id}`)).body.status).toBe('VAULTED');
		expect((await exchange(id)).status).toBe(422);
		expect((await onPage('approve', id)).status).toBe(404);
		expect(vaultEvents()).toHaveLength(1);
	});

	it('not when the buyer goes back', async () => {
		const { id } = (await call('POST', setup, wallet)).body;
		expect((await onPage('cancel', id)).body.redirect).toBe(
			`https://shop.example/no?approval_session_id=${id}`,
		);
		expect((await call('GET', `${setup}/${id}`)).body.status).toBe('PAYER_ACTION_REQUIRED');
		expect((await exchange(id)).status).toBe(422);
	});

	it('at once, where the shop has asked for that', async () => {
		const paypal = {
			...wallet.payment_source.paypal,
			experience_context: { ...context, vault_instruction: 'ON_PAYER_APPROVAL' },
		};
		const { id, customer } = (await call('POST', setup, { payment_source: { paypal } })).body;
		await onPage('approve', id);
		const listed = await call('GET', `${tokens}?customer_id=${customer.id}`);
		expect(listed.body.payment_tokens).toHaveLength(1);
	});

	it.each([
		['by way of a setup token', true],
		['directly', false],
	])('a card, %s', async (_, isSetUp) => {
		const request = { customer: { id: 'C-1' }, payment_source: { card } };
		expect(validateRequest('POST', isSetUp ? setup : tokens, request)).toEqual([]);
		const made = await call('POST', isSetUp ? setup : tokens, request);
		const { id } = isSetUp ? (await exchange(made.body.id)).body : made.body;
		expect((await call('GET', `${tokens}/${id}`)).body).toMatchObject({
			customer: { id: 'C-1' },
			payment_source: { card: { last_digits: '0007', brand: 'VISA' } },
		});
	});

	it('once for each request ID', async () => {
		const headers = { 'PayPal-Request-Id': 'setup-1' };
		const [first, again] = [
			await call('POST', setup, wallet, headers),
			await call('POST', setup, wallet, headers),
		];
		expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
	});

	it.each([
		[setup, {}, 'MISSING_REQUIRED_PARAMETER'],
		[setup, { payment_source: { card: { ...card, expiry: '2020-01' } } }, 'CARD_EXPIRED'],
		[tokens, { payment_source: { token: { id: 'NOBODY', type: 'SETUP_TOKEN' } } }, 'INVALID_RESOURCE_ID'],
	])('refuses at %s: %j', async (path, body, issue) => {
		const answer = await call('POST', path, body);
		expect(issuesIn(answer)).toEqual([issue]);
	});

	it('says that Venmo cannot be saved here', async () => {
		const answer = await app.call('POST', setup, { payment_source: { venmo: {} } });
		expect([answer.status, answer.body.name]).toEqual([501, 'NOT_SIMULATED']);
	});

	it("with PayPal's own SDK, and charged later", async () => {
		const vault = new VaultController(sdkClient(app));
		const { result: asked } = await vault.createSetupToken({
			body: {
				paymentSource: {
					paypal: {
						usageType: PaypalPaymentTokenUsageType.Merchant,
						experienceContext: {
							returnUrl: context.return_url,
							cancelUrl: context.cancel_url,
							vaultInstruction: VaultInstructionAction.OnCreatePaymentTokens,
						},
					},
				},
			},
		});
		const paymentSource = { token: { id: asked.id!, type: VaultTokenRequestType.SetupToken } };
		const early = await failure(vault.createPaymentToken({ body: { paymentSource } }));
		expect(early).toMatchObject({ status: 422, body: { details: [{ issue: 'PAYER_ACTION_REQUIRED' }] } });
		await onPage('approve', asked.id!);
		expect((await vault.getSetupToken(asked.id!)).result.status).toBe('APPROVED');
		const { result: saved } = await vault.createPaymentToken({ body: { paymentSource } });
		expect(saved.paymentSource?.paypal?.emailAddress).toBe('jamie.rivera@example.com');
		const { result: order } = await new OrdersController(sdkClient(app)).createOrder({
			paypalRequestId: 'month-1',
			body: {
				intent: CheckoutPaymentIntent.Capture,
				purchaseUnits: [{ amount: { currencyCode: 'USD', value: '12.00' } }],
				paymentSource: { paypal: { vaultId: saved.id! } },
			},
		});
		expect(order.status).toBe('COMPLETED');
	});
});
