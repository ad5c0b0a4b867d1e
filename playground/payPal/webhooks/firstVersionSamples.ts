import { resourceId } from '../ids.ts';
import { timestamp } from '../payments/view.ts';
import { payer } from '../../seed.ts';
import type { Sample } from './sample.ts';

const money = { currency_code: 'USD', value: '30.00' };
const oldMoney = { total: '30.00', currency: 'USD' };

/** Resources of the APIs that are not simulated themselves, in the shape their events have. */
export function firstVersionSample(eventType: string, now: Date, api: string): Sample {
	const [group = '', kind = '', ...rest] = eventType.split('.');
	const happened = rest.join('.');
	const at = timestamp(now);
	const times = { create_time: at, update_time: at };
	const self = (path: string) => [{ href: `${api}${path}`, rel: 'self', method: 'GET' }];
	const id = resourceId();

	switch (`${group}.${kind}`) {
		case 'PAYMENT.SALE': {
			const back = ['REFUNDED', 'REVERSED'].includes(happened);
			return {
				resourceType: 'sale',
				resource: {
					id,
					...times,
					amount: back ? { ...oldMoney, total: '-30.00' } : oldMoney,
					...(back ? { sale_id: resourceId() } : { payment_mode: 'INSTANT_TRANSFER' }),
					state: back || happened === 'COMPLETED' ? 'completed' : happened.toLowerCase(),
					protection_eligibility: 'ELIGIBLE',
					invoice_number: 'SIMULATED-INVOICE',
					parent_payment: `PAY-${resourceId()}`,
					links: self(`/v1/payments/sale/${id}`),
				},
			};
		}
		case 'CUSTOMER.DISPUTE':
		case 'RISK.DISPUTE':
			return {
				resourceType: 'dispute',
				resource: {
					dispute_id: `PP-D-${id.slice(0, 5)}`,
					...times,
					disputed_transactions: [
						{ seller_transaction_id: resourceId(), buyer: { name: `${payer.givenName} ${payer.surname}` } },
					],
					reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
					status: happened === 'RESOLVED' ? 'RESOLVED' : 'OPEN',
					...(happened === 'RESOLVED' && { dispute_outcome: { outcome_code: 'RESOLVED_BUYER_FAVOUR' } }),
					dispute_amount: money,
					dispute_life_cycle_stage: 'INQUIRY',
					dispute_channel: 'INTERNAL',
					links: self(`/v1/customer/disputes/PP-D-${id.slice(0, 5)}`),
				},
			};
		case 'INVOICING.INVOICE': {
			const invoice = `INV2-${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}`;
			const status = ['CREATED', 'UPDATED'].includes(happened) ? 'DRAFT' : happened;
			return {
				resourceType: 'invoices',
				resource: {
					invoice: {
						id: invoice,
						status,
						detail: { invoice_number: 'SIMULATED-INVOICE', currency_code: 'USD' },
						amount: money,
						links: self(`/v2/invoicing/invoices/${invoice}`),
					},
				},
			};
		}
		case 'BILLING.PLAN': {
			const plan = { id: `P-${id}`, product_id: `PROD-${id}`, name: 'Coffee club', status: 'ACTIVE' };
			return {
				resourceType: 'plan',
				resource: { ...plan, ...times, links: self(`/v1/billing/plans/P-${id}`) },
			};
		}
		case 'BILLING.SUBSCRIPTION':
			return {
				resourceType: 'subscription',
				resource: {
					id: `I-${id}`,
					plan_id: `P-${id}`,
					status: ['CANCELLED', 'EXPIRED', 'SUSPENDED'].includes(happened) ? happened : 'ACTIVE',
					start_time: at,
					subscriber: { email_address: payer.email, payer_id: payer.payerId },
					...times,
					links: self(`/v1/billing/subscriptions/I-${id}`),
				},
			};
		case 'CATALOG.PRODUCT':
			return {
				resourceType: 'product',
				resource: {
					...{ id: `PROD-${id}`, name: 'Mug', type: 'PHYSICAL' },
					...times,
					links: self(`/v1/catalogs/products/PROD-${id}`),
				},
			};
		case 'PAYMENT.PAYOUTSBATCH':
			return {
				resourceType: 'payouts',
				resource: {
					batch_header: {
						payout_batch_id: id,
						batch_status: happened,
						time_created: at,
						amount: { currency: 'USD', value: '30.00' },
						payments: 1,
					},
					links: self(`/v1/payments/payouts/${id}`),
				},
			};
		case 'PAYMENT.PAYOUTS-ITEM':
			return {
				resourceType: 'payouts_item',
				resource: {
					payout_item_id: id,
					transaction_id: resourceId(),
					transaction_status: happened === 'SUCCEEDED' ? 'SUCCESS' : happened,
					payout_batch_id: resourceId(),
					payout_item: {
						recipient_type: 'EMAIL',
						receiver: payer.email,
						amount: { currency: 'USD', value: '30.00' },
					},
					links: self(`/v1/payments/payouts-item/${id}`),
				},
			};
		default:
			return { resourceType: kind.toLowerCase(), resource: { id, ...times } };
	}
}
