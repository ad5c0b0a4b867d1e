import {
	CheckoutPaymentIntent,
	OAuthAuthorizationController,
	OrdersController,
	PatchOp,
	PaymentsController,
} from '@paypal/paypal-server-sdk';

import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { failure, sdkClient } from './simulatorSdkClient';

const usd = (value: string) => ({ currencyCode: 'USD', value });

const checkout = {
	intent: CheckoutPaymentIntent.Capture,
	purchaseUnits: [
		{
			customId: 'messenger:108542738901234:28777805391819468',
			amount: { ...usd('34.90'), breakdown: { itemTotal: usd('30.00'), shipping: usd('4.90') } },
			items: [{ name: 'Mug', quantity: '2', unitAmount: usd('15.00') }],
		},
	],
	paymentSource: {
		paypal: {
			experienceContext: {
				returnUrl: 'https://shop.example/return',
				cancelUrl: 'https://shop.example/cancel',
			},
		},
	},
};

/** PayPal's own SDK checks every answer: a wrong type is a ResponseValidationError. */
describe('the simulated PayPal, used by the SDK of PayPal', () => {
	let app: PayPalApp;
	let orders: OrdersController;
	let payments: PaymentsController;
	let tokens: OAuthAuthorizationController;

	beforeAll(async () => {
		app = await startPayPalApp();
		const client = sdkClient(app);
		orders = new OrdersController(client);
		payments = new PaymentsController(client);
		tokens = new OAuthAuthorizationController(client);
	});
	afterAll(async () => await app.stop());

	it('creates, approves, captures and refunds', async () => {
		const created = await orders.createOrder({ body: checkout, paypalRequestId: 'sdk-1' });
		// A payment source makes it 200, also the first time.
		expect(created.statusCode).toBe(200);
		const { id = '', status, links } = created.result;
		expect(status).toBe('PAYER_ACTION_REQUIRED');
		expect(links?.map(({ rel }) => rel)).toEqual(['self', 'payer-action']);
		expect(links?.[1]?.href).toBe(`${app.origin}/www.paypal.com/checkoutnow?token=${id}`);

		const early = await failure(orders.captureOrder({ id }));
		expect(early).toMatchObject({ status: 422, body: { details: [{ issue: 'ORDER_NOT_APPROVED' }] } });

		await app.buyer('approve', id, { fundingSource: 'paypal' });
		expect((await orders.getOrder({ id })).result.status).toBe('APPROVED');

		const captured = await orders.captureOrder({ id, prefer: 'return=minimal' });
		const capture = captured.result.purchaseUnits?.[0]?.payments?.captures?.[0];
		expect(captured.result.status).toBe('COMPLETED');
		expect(capture).toMatchObject({ status: 'COMPLETED', amount: usd('34.90') });

		const refund = await payments.refundCapturedPayment({
			captureId: capture!.id!,
			body: { amount: usd('4.90') },
		});
		expect(refund.result.status).toBe('COMPLETED');
		const after = await payments.getCapturedPayment({ captureId: capture!.id! });
		expect(after.result.status).toBe('PARTIALLY_REFUNDED');
		expect((await payments.getRefund({ refundId: refund.result.id! })).result.amount).toEqual(usd('4.90'));
	});

	it('calls the links approve, update and capture when there is no payment source', async () => {
		const { paymentSource, ...body } = checkout;
		const { result } = await orders.createOrder({ body });
		expect(paymentSource).toBeDefined();
		expect(result.status).toBe('CREATED');
		expect(result.links?.map(({ rel }) => rel)).toEqual(['self', 'approve', 'update', 'capture']);
	});

	it('answers a request id that came before with 200 and the first order as it is now', async () => {
		const first = await orders.createOrder({ body: checkout, paypalRequestId: 'sdk-2' });
		await app.buyer('approve', first.result.id!);
		const again = await orders.createOrder({ body: checkout, paypalRequestId: 'sdk-2' });
		expect(again.statusCode).toBe(200);
		expect(again.result).toMatchObject({ id: first.result.id, status: 'APPROVED' });
	});

	it('changes and authorizes an order', async () => {
		const body = { ...checkout, intent: CheckoutPaymentIntent.Authorize };
		const { id = '' } = (await orders.createOrder({ body })).result;
		const path = "/purchase_units/@reference_id=='default'/invoice_id";
		const patched = await orders.patchOrder({ id, body: [{ op: PatchOp.Add, path, value: 'INV-SDK' }] });
		expect(patched.statusCode).toBe(204);
		await app.buyer('approve', id);
		const { result } = await orders.authorizeOrder({ id });
		const authorization = result.purchaseUnits?.[0]?.payments?.authorizations?.[0];
		expect(authorization).toMatchObject({ status: 'CREATED', invoiceId: 'INV-SDK' });
		const read = await payments.getAuthorizedPayment({ authorizationId: authorization!.id! });
		expect(read.result.id).toBe(authorization!.id);
	});

	it('declines on request, and stays open', async () => {
		const { id = '' } = (await orders.createOrder({ body: checkout })).result;
		await app.buyer('approve', id);
		const paypalMockResponse = JSON.stringify({ mock_application_codes: 'TRANSACTION_REFUSED' });
		const refused = await failure(orders.captureOrder({ id, paypalMockResponse }));
		expect(refused).toMatchObject({ status: 422, body: { details: [{ issue: 'TRANSACTION_REFUSED' }] } });
		expect((await orders.captureOrder({ id })).result.status).toBe('COMPLETED');
	});

	it('lets nobody in with a wrong secret', async () => {
		const { clientId } = app.payPal.credentials();
		const wrong = Buffer.from(`${clientId}:wrong`).toString('base64');
		const refused = await failure(tokens.requestToken({ authorization: `Basic ${wrong}` }));
		expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
	});
});
