import axios from 'axios';

import { app, merchant, page, pageAccessToken } from '../../../playground/seed.ts';
import type { Workflow, WorkflowNode } from '../../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';

const fields = 'messages,messaging_postbacks,messaging_referrals';

/** What the merchant types in at Meta and in the flow. */
const verifyToken = 'a-word-of-the-merchant';

/**
 * Publishes the first sale from n8n's own nodes, and does by hand what the merchant has to do in n8n, at Meta and at
 * PayPal.
 *
 * @param exported docs/comparison/first-sale-from-generic-nodes.json
 * @returns where the flow takes what Facebook delivers
 */
export async function publishGenericFlow(shop: Shop, exported: string): Promise<string> {
	const { origin } = shop.simulators;
	const callback = `${shop.n8n.origin}/webhook/generic-messenger`;
	const adapted = exported
		.replaceAll('https://graph.facebook.com', `${origin}/graph.facebook.com`)
		.replaceAll('https://api-m.sandbox.paypal.com', `${origin}/api-m.paypal.com`)
		.replaceAll('https://m.me/YOUR_PAGE_ID', `${origin}/m.me/${page.id}`)
		.replaceAll('YOUR_VERIFY_TOKEN', verifyToken)
		.replaceAll('YOUR_WEBHOOK_ID', await registerAtPayPal(shop));
	const { name, nodes, connections, settings } = JSON.parse(adapted) as Workflow;
	const bind = await makeCredentials(shop);
	const { id } = await shop.api.createWorkflow({
		name,
		nodes: nodes.map((node) => ({ ...node, credentials: bind(node) })),
		connections,
		...(settings && { settings }),
	});
	await shop.api.publish(id);
	const graph = axios.create({ baseURL: `${origin}/graph.facebook.com/v26.0` });
	await graph.post(`/${app.id}/subscriptions`, {
		object: 'page',
		callback_url: callback,
		verify_token: verifyToken,
		fields,
		access_token: `${app.id}|${app.secret}`,
	});
	await graph.post(`/${page.id}/subscribed_apps`, {
		subscribed_fields: fields,
		access_token: pageAccessToken,
	});
	return callback;
}

async function registerAtPayPal({ simulators, n8n }: Shop): Promise<string> {
	const { baseUrl, clientId, clientSecret } = simulators.payPal.credentials();
	const { data } = await axios.post<{ access_token: string }>(
		`${baseUrl}/v1/oauth2/token`,
		'grant_type=client_credentials',
		{ auth: { username: clientId, password: clientSecret } },
	);
	const webhook = await axios.post<{ id: string }>(
		`${baseUrl}/v1/notifications/webhooks`,
		{
			url: `${n8n.origin}/webhook/generic-paypal`,
			event_types: [{ name: 'CHECKOUT.ORDER.APPROVED' }, { name: 'PAYMENT.CAPTURE.COMPLETED' }],
		},
		{ headers: { authorization: `Bearer ${data.access_token}` } },
	);
	return webhook.data.id;
}

async function makeCredentials({ api, simulators }: Shop) {
	const save = async (name: string, type: string, data: Record<string, unknown>) => ({
		[type]: await api.saveCredential({ name, type, data }),
	});
	const { clientId, clientSecret } = merchant;
	const bearer = await save('Page access token', 'httpBearerAuth', { token: pageAccessToken });
	const payPal = await save('PayPal', 'oAuth2Api', {
		grantType: 'clientCredentials',
		accessTokenUrl: `${simulators.payPal.credentials().baseUrl}/v1/oauth2/token`,
		clientId,
		clientSecret,
		authentication: 'header',
	});
	const appSecret = await save('App secret', 'crypto', { hmacSecret: app.secret });
	const own = await save('Seal', 'crypto', { hmacSecret: 'a secret of the merchant' });
	return ({ name, parameters: { genericAuthType }, type }: WorkflowNode) => {
		if (genericAuthType === 'httpBearerAuth') return bearer;
		if (genericAuthType === 'oAuth2Api') return payPal;
		if (type.endsWith('.crypto')) return name === 'Sign what came' ? appSecret : own;
		return {};
	};
}
