import type { FastifyInstance, RouteOptions } from 'fastify';

/**
 * PayPal takes a path that ends in a slash for the same without: its own old SDKs write many so, e.g.
 * `/v1/notifications/webhooks/`. https://github.com/paypal/PayPal-node-SDK
 */
export function acceptSlashAtTheEnd(scope: FastifyInstance): void {
	scope.addHook('onRoute', function (this: FastifyInstance, route: RouteOptions & { routePath: string }) {
		if (route.method !== 'HEAD' && !route.url.endsWith('/'))
			this.route({ ...route, url: `${route.routePath}/` });
	});
}

export const withoutSlashAtTheEnd = (path: string): string => path.replace(/\/+$/, '');

/** What is simulated: an unknown path below is one that PayPal does not know either. */
const simulated = [
	'/v1/oauth2',
	'/v1/identity/oauth2/userinfo',
	'/v1/identity/openidconnect/userinfo',
	'/v2/checkout/orders',
	'/v1/checkout/payment-resources',
	'/v2/invoicing',
	'/v2/payments',
	'/v3/vault/payment-tokens',
	'/v3/vault/setup-tokens',
	'/v1/notifications',
	'/v1/catalogs/products',
	'/v1/billing/plans',
	'/v1/billing/subscriptions',
	'/v1/customer/disputes',
	'/v1/shipping/trackers',
	'/v1/shipping/trackers-batch',
	'/v1/reporting/transactions',
	'/v1/reporting/balances',
	'/v1/payments/payouts',
	'/v1/payments/payouts-item',
	'/v1/payments/sale',
	'/v1/payments/refund',
];

/** @param path below the host, e.g. `/v2/checkout/orders` */
export const isSimulated = (path: string): boolean =>
	simulated.some((area) => path === area || path.startsWith(`${area}/`));
