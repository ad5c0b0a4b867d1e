import type { Plan } from '../billing/billingPlan.ts';
import type { Product } from '../billing/product.ts';
import { planView, productView } from '../billing/views.ts';
import type { Happenings, PlanHappening, SubscriptionHappening } from '../happenings.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { invoiceView } from '../invoicing/view.ts';
import type { Told } from './event.ts';

export const productChanged = (happened: 'CREATED' | 'UPDATED', product: Product, api: string): Told => ({
	event_type: `CATALOG.PRODUCT.${happened}`,
	resource_type: 'product',
	summary: `A product was ${happened.toLowerCase()}.`,
	resource: productView(product, api),
});

export const planChanged = (happened: PlanHappening, plan: Plan, api: string): Told => ({
	event_type: `BILLING.PLAN.${happened}`,
	resource_type: 'plan',
	summary: `A billing plan: ${happened.toLowerCase()}.`,
	resource: planView(plan, api),
});

export const subscriptionChanged = (
	happened: SubscriptionHappening,
	resource: Record<string, unknown>,
): Told => ({
	event_type: `BILLING.SUBSCRIPTION.${happened}`,
	resource_type: 'subscription',
	summary: `Subscription: ${happened.toLowerCase()}.`,
	resource,
});

export const invoiceChanged = (
	how: Parameters<Happenings['invoiceChanged']>[0],
	invoice: Invoice,
	{ api, invoices }: { api: string; invoices: string },
): Told => ({
	event_type: `INVOICING.INVOICE.${how}`,
	resource_type: 'invoices',
	summary: `An invoice was ${how.toLowerCase()}`,
	resource: { invoice: invoiceView(invoice, { api, pages: invoices }) },
});
