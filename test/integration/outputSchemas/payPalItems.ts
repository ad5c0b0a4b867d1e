import axios from 'axios';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';
import { billingItems } from './payPalBilling';
import { disputeItems } from './payPalDisputes';
import { invoiceItems } from './payPalInvoices';
import { payoutItems } from './payPalPayouts';
import { restItems } from './payPalRest';
import { transactionItems } from './payPalTransactions';

export type RunPayPal = (
	resource: string,
	operation: string,
	parameters: INodeParameters,
) => Promise<IDataObject[]>;

/** What each operation of PayPal Checkout gives, after all that has to happen before it. */
export function payPalItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	runAll: RunPayPal,
): OperationItems {
	let orders = 0;

	const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
		(await runAll(resource, operation, parameters as INodeParameters))[0]!;

	const cart: INodeParameters = {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00', sku: 'MUG-1' }] },
		amounts: { shipping: '4.90', discount: '1.00' },
	};
	const chat = { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-7' };

	/** An order for the chat of a buyer, as it is before and after the money was taken or reserved. */
	const created = async (intent = 'CAPTURE') =>
		await run('order', 'create', {
			...cart,
			intent,
			createOptions: chat,
			orderDetails: { invoiceId: `INV-${++orders}` },
		});

	const approved = async (intent?: string) => {
		const { orderId } = await created(intent);
		await new Buyer(simulators.origin).approves(orderId as string);
		return { orderId };
	};
	const captured = async () => await run('order', 'capture', await approved());
	const authorized = async () => await run('order', 'authorize', await approved('AUTHORIZE'));

	const parcel = async () => {
		const { orderId, captureId } = await captured();
		return await run('order', 'addTracking', {
			orderId,
			captureId,
			carrier: { __rl: true, mode: 'list', value: 'FEDEX' },
			trackingNumber: '443844607820',
		});
	};
	const trackerOf = ({ orderId, trackers }: IDataObject) => ({
		orderId,
		trackerId: (trackers as IDataObject[])[0]!.trackerId,
	});

	/** A payment method that was saved by paying. */
	const saved = async () => {
		const { orderId } = await run('order', 'create', { ...cart, createOptions: { save: { method: {} } } });
		await new Buyer(simulators.origin).approves(orderId as string);
		const item = await run('order', 'capture', { orderId });
		const { id, customerId } = item.savedPaymentMethod as IDataObject;
		return { vaultId: id, customerId };
	};

	/** One that is to be saved without a purchase, and the buyer has agreed. */
	const agreed = async () => {
		const { setupTokenId, approveUrl } = await run('setupToken', 'create', { pageId: chat.pageId });
		await axios.post(approveUrl as string, {});
		return { setupId: setupTokenId };
	};

	return {
		...billingItems(simulators, run),
		'authorization/capture': async () => {
			const { authorizationId } = await authorized();
			return [await run('authorization', 'capture', { authorizationId })];
		},
		'authorization/get': async () => {
			const { authorizationId } = await authorized();
			return [await run('authorization', 'get', { authorizationId })];
		},
		'authorization/reauthorize': async () => {
			const { authorizationId } = await authorized();
			const fourDaysMs = 4 * 24 * 60 * 60 * 1000;
			simulators.world.clock.advance(fourDaysMs);
			const item = await run('authorization', 'reauthorize', { authorizationId });
			simulators.world.clock.advance(-fourDaysMs);
			return [item];
		},
		'authorization/void': async () => {
			const { authorizationId } = await authorized();
			return [await run('authorization', 'void', { authorizationId })];
		},

		'capture/get': async () => {
			const { captureId } = await captured();
			return [await run('capture', 'get', { captureId })];
		},
		'capture/refund': async () => {
			const { captureId } = await captured();
			return [await run('capture', 'refund', { captureId, refundDetails: { note: 'One mug was broken' } })];
		},

		...disputeItems(simulators, run, captured),

		...invoiceItems(simulators, run, chat),

		'order/addTracking': async () => [await parcel()],
		'order/authorize': async () => [await authorized()],
		'order/cancelTracking': async () => [await run('order', 'cancelTracking', trackerOf(await parcel()))],
		'order/capture': async () => [await captured()],
		'order/confirmPaymentSource': async () => {
			const { orderId } = await created();
			return [
				await run('order', 'confirmPaymentSource', {
					orderId,
					buyerEmail: 'jamie@example.com',
					experience: { returnUrl: 'https://m.me/mapleandmug', cancelUrl: 'https://m.me/mapleandmug' },
				}),
			];
		},
		'order/create': async () => [await created()],
		'order/get': async () => {
			const orders = [await created(), await captured(), await authorized()];
			return await Promise.all(orders.map(async ({ orderId }) => await run('order', 'get', { orderId })));
		},
		'order/update': async () => {
			const { orderId } = await created();
			return [await run('order', 'update', { orderId, changes: { invoiceId: 'CHANGED-8' } })];
		},
		'order/updateTracking': async () => [
			await run('order', 'updateTracking', { ...trackerOf(await parcel()), notification: 'on' }),
		],

		'refund/get': async () => {
			const { captureId } = await captured();
			const { refundId } = await run('capture', 'refund', { captureId, refundDetails: { note: 'Broken' } });
			return [await run('refund', 'get', { refundId })];
		},

		...transactionItems(simulators, runAll, captured),
		...payoutItems(simulators, run),
		...restItems(simulators, run, { saved, agreed, parcel }),
	};
}
