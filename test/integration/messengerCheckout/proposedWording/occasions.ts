import type { IDataObject } from 'n8n-workflow';

import type { NotificationKind } from '../../../../nodes/checkout/notifications/kinds';
import {
	customIdForChange,
	sealedCustomId,
} from '../../../../nodes/vendors/payPal/billing/sealedSubscription';
import { buyers, merchant, page } from '../../../../playground/seed.ts';
import type { withCheckout } from '../../../support/checkoutNode';

/** When the subscription was charged: another day where the shop is than by the clock of PayPal. */
export const chargedAt = '2026-11-22T20:30:00Z';

const usd = (value: string) => ({ currency_code: 'USD', value });

const customId = `messenger:${page.id}:${buyers[0]!.psid}`;

/** Brings each thing about that the first buyer can be told of: what then comes into the node. */
export function occasionsIn({
	checkout,
	buyer,
}: ReturnType<typeof withCheckout>): Record<NotificationKind, () => Promise<IDataObject>> {
	const settled = async () => await checkout.settled(await checkout.order());

	const refund = async (amount: object) => {
		const { captureId } = await settled();
		const { id } = await checkout.payPal(
			'POST',
			`/v2/payments/captures/${captureId as string}/refund`,
			amount,
		);
		return { eventType: 'PAYMENT.CAPTURE.REFUNDED', captureId: captureId!, refundId: id! };
	};

	const dispute = async (status: string) => {
		const { captureId } = await settled();
		checkout.payPalHas('/v1/customer/disputes/PP-D-4012', {
			dispute_id: 'PP-D-4012',
			status,
			disputed_transactions: [{ seller_transaction_id: captureId, invoice_number: '0007' }],
		});
		return { disputeId: 'PP-D-4012', captureId: captureId! };
	};

	const subscription = async (more: object, event: string) => {
		const path = '/v1/billing/subscriptions/I-BW452GLLEP1G';
		checkout.payPalHas(path, {
			id: 'I-BW452GLLEP1G',
			custom_id: customId,
			status_update_time: chargedAt,
			...more,
		});
		return await Promise.resolve({
			eventType: `BILLING.SUBSCRIPTION.${event}`,
			subscriptionId: 'I-BW452GLLEP1G',
		});
	};

	const invoice = (status: string, more: object = {}) => {
		checkout.payPalHas('/v2/invoicing/invoices/', {
			id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
			status,
			detail: {
				invoice_number: '0007',
				reference: customId,
				metadata: { recipient_view_url: 'https://www.paypal.com/invoice/p/#Z56S5LLAQ52LCPZ5' },
			},
			amount: usd('24.00'),
			...more,
		});
		return { payPalInvoiceId: 'INV2-Z56S-5LLA-Q52L-CPZ5' };
	};

	return {
		paid: settled,
		pending: async () =>
			await checkout.settled(await checkout.order(), {
				fundingSource: 'paypal',
				pendingReason: 'PENDING_REVIEW',
			}),
		declined: async () =>
			await checkout.settled(await checkout.order(), { fundingSource: 'paypal', decline: true }),
		refunded: async () => await refund({}),
		partlyRefunded: async () => await refund({ amount: { currency_code: 'USD', value: '4.00' } }),
		disputeOpened: async () => await dispute('WAITING_FOR_SELLER_RESPONSE'),
		disputeResolved: async () => await dispute('RESOLVED'),
		disputeUpdated: async () => await dispute('WAITING_FOR_BUYER_RESPONSE'),
		authorized: async () => {
			const { id } = await checkout.payPal('POST', '/v2/checkout/orders', {
				intent: 'AUTHORIZE',
				purchase_units: [{ custom_id: customId, amount: { currency_code: 'USD', value: '24.00' } }],
			});
			await buyer.approves(id as string);
			await checkout.payPal('POST', `/v2/checkout/orders/${id as string}/authorize`, {});
			return { orderId: id! };
		},
		invoiceCancelled: async () => invoice('CANCELLED'),
		invoicePaid: async () => invoice('PAID'),
		invoicePartlyPaid: async () => invoice('PARTIALLY_PAID', { payments: { paid_amount: usd('24.00') } }),
		invoiceRefunded: async () => invoice('REFUNDED', { refunds: { refund_amount: usd('24.00') } }),
		invoiceReminder: async () => invoice('UNPAID'),
		subscriptionCharged: async () => {
			const path = '/v1/billing/subscriptions/I-BW452GLLEP1G';
			const amount = { gross_amount: { currency_code: 'USD', value: '24.00' } };
			const charge = { id: 'SALE1', status: 'COMPLETED', time: chargedAt, amount_with_breakdown: amount };
			checkout.payPalHas(`${path}/transactions`, { transactions: [charge] });
			checkout.payPalHas(path, { id: 'I-BW452GLLEP1G', custom_id: customId });
			return { saleId: 'SALE1', subscriptionId: 'I-BW452GLLEP1G' };
		},
		subscriptionCancelled: async () => await subscription({ status: 'CANCELLED' }, 'CANCELLED'),
		subscriptionExpired: async () => await subscription({ status: 'EXPIRED' }, 'EXPIRED'),
		subscriptionRefunded: async () => {
			const sale = { id: 'SALE1', state: 'completed', billing_agreement_id: 'I-BW452GLLEP1G' };
			const amount = { total: '-24.00', currency: 'USD' };
			checkout.payPalHas('/v1/payments/refund/REFUND1', {
				...{ id: 'REFUND1', state: 'completed', sale_id: 'SALE1', amount, create_time: chargedAt },
			});
			checkout.payPalHas('/v1/payments/sale/SALE1', sale);
			const item = await subscription({ status: 'ACTIVE' }, 'UPDATED');
			return { ...item, eventType: 'PAYMENT.SALE.REFUNDED', refundId: 'REFUND1' };
		},
		subscriptionPaused: async () => await subscription({ status: 'SUSPENDED' }, 'SUSPENDED'),
		subscriptionResumed: async () => await subscription({ status: 'ACTIVE' }, 'RE-ACTIVATED'),
		subscriptionPaymentFailed: async () =>
			await subscription(
				{
					status: 'ACTIVE',
					billing_info: {
						last_failed_payment: { amount: { currency_code: 'USD', value: '24.00' }, time: chargedAt },
					},
				},
				'PAYMENT.FAILED',
			),
		subscriptionChanged: async () => {
			const asked = { customId, planId: 'P-MONTHLY', quantity: '2' };
			const before = { id: 'I-BW452GLLEP1G', plan_id: 'P-WEEKLY', quantity: '2' };
			const custom_id = sealedCustomId({ ...asked, planId: 'P-WEEKLY' }, merchant);
			checkout.payPalHas('/v1/billing/plans/P-MONTHLY', { id: 'P-MONTHLY', name: 'Coffee Club' });
			return await subscription(
				{
					status: 'ACTIVE',
					plan_id: 'P-MONTHLY',
					quantity: '2',
					custom_id: customIdForChange({ ...before, custom_id }, asked, merchant),
					update_time: chargedAt,
				},
				'UPDATED',
			);
		},
		reminder: async () => ({ orderId: await checkout.order() }),
		shipped: settled,
		readyForPickup: settled,
		delivered: settled,
	};
}
