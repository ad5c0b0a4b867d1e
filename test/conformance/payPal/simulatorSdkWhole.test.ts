import {
	CheckoutPaymentIntent,
	OrdersController,
	PatchOp,
	PaymentsController,
	PaypalPaymentTokenUsageType,
	ShipmentCarrier,
	StoreInVaultInstruction,
	VaultController,
} from '@paypal/paypal-server-sdk';

import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { failure, sdkClient } from './simulatorSdkClient';

const usd = (value: string) => ({ currencyCode: 'USD', value });
const unit = { referenceId: 'mugs', amount: usd('100.00'), customId: 'chat' };
const whole = 'return=representation';

describe('the rest of orders and payments, used by the SDK of PayPal', () => {
	let app: PayPalApp;
	let orders: OrdersController;
	let payments: PaymentsController;
	let vault: VaultController;
	beforeAll(async () => {
		app = await startPayPalApp();
		const client = sdkClient(app);
		orders = new OrdersController(client);
		payments = new PaymentsController(client);
		vault = new VaultController(client);
	});
	afterAll(async () => await app.stop());

	const create = async (more: object = {}): Promise<string> => {
		const body = { intent: CheckoutPaymentIntent.Capture, purchaseUnits: [unit], ...more };
		return (await orders.createOrder({ body })).result.id!;
	};
	const authorized = async (): Promise<string> => {
		const id = await create({ intent: CheckoutPaymentIntent.Authorize });
		await app.buyer('approve', id);
		const { result } = await orders.authorizeOrder({ id });
		return result.purchaseUnits![0]!.payments!.authorizations![0]!.id!;
	};

	it('captures an authorization in part, then voids the rest', async () => {
		const authorizationId = await authorized();
		const captured = await payments.captureAuthorizedPayment({
			authorizationId,
			prefer: whole,
			body: { amount: usd('60.00'), finalCapture: false, invoiceId: 'INV-A' },
		});
		expect(captured.result).toMatchObject({ status: 'COMPLETED', amount: usd('60.00'), invoiceId: 'INV-A' });
		const read = await payments.getAuthorizedPayment({ authorizationId });
		expect(read.result.status).toBe('PARTIALLY_CAPTURED');
		const voided = await payments.voidPayment({ authorizationId, prefer: whole });
		expect(voided).toMatchObject({ statusCode: 200, result: { status: 'VOIDED' } });
		const tooLate = await failure(payments.captureAuthorizedPayment({ authorizationId }));
		expect(tooLate).toMatchObject({ status: 422, body: { details: [{ issue: 'AUTHORIZATION_VOIDED' }] } });
	});

	it('reauthorizes, but not on the first days', async () => {
		const authorizationId = await authorized();
		const early = await failure(payments.reauthorizePayment({ authorizationId }));
		expect(early.body.details[0].issue).toBe('REAUTHORIZATION_TOO_SOON');
		app.world.clock.advance(4 * 24 * 3_600_000);
		const client = sdkClient(app);
		const later = await new PaymentsController(client).reauthorizePayment({
			authorizationId,
			prefer: whole,
			body: { amount: usd('115.00') },
		});
		expect(later.result).toMatchObject({ status: 'CREATED', amount: usd('115.00') });
		orders = new OrdersController(client);
		payments = new PaymentsController(client);
		vault = new VaultController(client);
	});

	it('confirms a payment source afterwards', async () => {
		const id = await create();
		const { result } = await orders.confirmOrder({
			id,
			body: { paymentSource: { paypal: { experienceContext: { returnUrl: 'https://shop.example/back' } } } },
		});
		expect(result.status).toBe('PAYER_ACTION_REQUIRED');
		expect(result.links?.map(({ rel }) => rel)).toEqual(['self', 'payer-action']);
		const { body } = await app.buyer('approve', id);
		expect(body.redirect).toContain('https://shop.example/back?token=');
		const again = await failure(orders.confirmOrder({ id, body: { paymentSource: { paypal: {} } } }));
		expect(again.body.details[0].issue).toBe('PAYMENT_ALREADY_APPROVED');
	});

	it('changes nearly everything before it is paid', async () => {
		const id = await create();
		const at = (part: string) => `/purchase_units/@reference_id=='mugs'/${part}`;
		const patched = await orders.patchOrder({
			id,
			body: [
				{ op: PatchOp.Add, path: at('shipping/name'), value: { full_name: 'Léa Moreau' } },
				{ op: PatchOp.Replace, path: at('payee/email'), value: 'shop@mapleandmug.example' },
				{ op: PatchOp.Replace, path: at('amount'), value: { currency_code: 'USD', value: '90' } },
				{ op: PatchOp.Replace, path: at('custom_id'), value: 'other' },
			],
		});
		expect(patched.statusCode).toBe(204);
		const { result } = await orders.getOrder({ id });
		expect(result.purchaseUnits?.[0]).toMatchObject({
			amount: usd('90.00'),
			customId: 'other',
			payee: { emailAddress: 'shop@mapleandmug.example' },
			shipping: { name: { fullName: 'Léa Moreau' } },
		});
	});

	it('wants the payer again when the order costs much more than was approved', async () => {
		const id = await create();
		await app.buyer('approve', id);
		const amount = (value: string) => [
			{
				op: PatchOp.Replace,
				path: "/purchase_units/@reference_id=='mugs'/amount",
				value: { currency_code: 'USD', value },
			},
		];
		await orders.patchOrder({ id, body: amount('115.01') });
		const refused = await failure(orders.captureOrder({ id }));
		expect(refused).toMatchObject({
			status: 422,
			body: { details: [{ issue: 'PAYER_ACTION_REQUIRED' }], links: [{ rel: 'payer-action' }] },
		});
		await app.buyer('approve', id);
		expect((await orders.captureOrder({ id })).result.status).toBe('COMPLETED');
	});

	it('tracks a parcel', async () => {
		const items = [{ name: 'Mug', quantity: '1', unitAmount: usd('100.00'), sku: 'MUG' }];
		const amount = { ...usd('100.00'), breakdown: { itemTotal: usd('100.00') } };
		const id = await create({ purchaseUnits: [{ ...unit, amount, items }] });
		await app.buyer('approve', id);
		const { result } = await orders.captureOrder({ id });
		const captureId = result.purchaseUnits![0]!.payments!.captures![0]!.id!;
		const parcel = { captureId, trackingNumber: '443844607820', carrier: ShipmentCarrier.Fedex };
		const wrong = orders.createOrderTracking({ id, body: { ...parcel, items: [{ sku: 'CUP' }] } });
		expect((await failure(wrong)).body.details[0].issue).toBe('ITEM_SKU_MISMATCH');
		const tracked = await orders.createOrderTracking({ id, body: { ...parcel, items: [{ sku: 'MUG' }] } });
		const tracker = tracked.result.purchaseUnits?.[0]?.shipping?.trackers?.[0];
		expect(tracker).toMatchObject({ id: `${captureId}-443844607820`, status: 'SHIPPED' });
		const cancelled = await orders.updateOrderTracking({
			id,
			trackerId: tracker!.id!,
			body: [{ op: PatchOp.Replace, path: '/status', value: 'CANCELLED' }],
		});
		expect(cancelled.statusCode).toBe(204);
		const read = await orders.getOrder({ id });
		expect(read.result.purchaseUnits?.[0]?.shipping?.trackers?.[0]?.status).toBe('CANCELLED');
	});

	it('saves a PayPal account while it pays, and charges it later in one step', async () => {
		const paypal = {
			attributes: {
				vault: {
					storeInVault: StoreInVaultInstruction.OnSuccess,
					usageType: PaypalPaymentTokenUsageType.Merchant,
				},
			},
		};
		const id = await create({ paymentSource: { paypal } });
		await app.buyer('approve', id);
		const { result } = await orders.captureOrder({ id });
		const saved = result.paymentSource?.paypal?.attributes?.vault;
		expect(saved).toMatchObject({ status: 'VAULTED', customer: { id: expect.any(String) } });
		const event = app.payPal.state().events.find(({ event_type }) => event_type.startsWith('VAULT.'));
		expect(event).toMatchObject({
			event_type: 'VAULT.PAYMENT-TOKEN.CREATED',
			resource: { id: saved!.id, metadata: { order_id: id } },
		});

		const body = {
			intent: CheckoutPaymentIntent.Capture,
			purchaseUnits: [unit],
			paymentSource: { paypal: { vaultId: saved!.id! } },
		};
		const careless = await failure(orders.createOrder({ body }));
		expect(careless.body.details[0].issue).toBe('PAYPAL_REQUEST_ID_REQUIRED');
		const charged = await orders.createOrder({ body, paypalRequestId: 'vault-1' });
		expect(charged.result).toMatchObject({
			status: 'COMPLETED',
			purchaseUnits: [{ payments: { captures: [{ status: 'COMPLETED' }] } }],
		});
		const again = await orders.createOrder({ body, paypalRequestId: 'vault-1' });
		expect(again).toMatchObject({ statusCode: 200, result: { id: charged.result.id } });

		expect((await vault.getPaymentToken(saved!.id!)).result.id).toBe(saved!.id);
		const customerId = saved!.customer!.id!;
		const listed = await vault.listCustomerPaymentTokens({ customerId });
		expect(listed.result.paymentTokens?.map((token) => token.id)).toEqual([saved!.id]);
		expect((await vault.deletePaymentToken(saved!.id!)).statusCode).toBe(204);
		const gone = await failure(orders.createOrder({ body, paypalRequestId: 'vault-2' }));
		expect(gone).toMatchObject({ status: 422, body: { name: 'UNPROCESSABLE_ENTITY' } });
	});

	it.each([
		['Jamie Rivera', 'COMPLETED', '0000'],
		['CCREJECT-IF', 'DECLINED', '5120'],
		['CCREJECT-CVV_F', 'DECLINED', '00N7'],
	])('charges the test card of %s: %s', async (name, status, responseCode) => {
		const { result } = await orders.createOrder({
			paypalRequestId: `card-${name}`,
			body: {
				intent: CheckoutPaymentIntent.Capture,
				purchaseUnits: [unit],
				paymentSource: { card: { name, number: '4032030000000007', expiry: '2035-04', securityCode: '123' } },
			},
		});
		expect(result.status).toBe('COMPLETED');
		expect(result.paymentSource?.card).toMatchObject({ lastDigits: '0007', brand: 'VISA' });
		const capture = result.purchaseUnits?.[0]?.payments?.captures?.[0];
		expect(capture).toMatchObject({ status, processorResponse: { responseCode } });
	});

	it('sells for several payees in one order', async () => {
		const second = { ...unit, referenceId: 'beans', payee: { emailAddress: 'roaster@example.com' } };
		const id = await create({ purchaseUnits: [unit, second] });
		await app.buyer('approve', id);
		const { result } = await orders.captureOrder({ id });
		const captures = result.purchaseUnits?.map(({ payments: made }) => made?.captures?.[0]);
		expect(captures?.map((capture) => capture?.status)).toEqual(['COMPLETED', 'PENDING']);
		expect(captures?.[1]?.statusDetails?.reason).toBe('UNILATERAL');
	});
});
