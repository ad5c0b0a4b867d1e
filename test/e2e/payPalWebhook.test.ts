import axios from 'axios';

import { merchant } from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(120_000);

describe('the webhook of a published workflow at PayPal', () => {
	const shop = withShop();
	const webhooks = () => shop.simulators.payPal.state().webhooks as Array<{ id: string; url: string }>;
	const workflowId = () => shop.workflows.find(({ file }) => file === 'first-sale.json')!.id;

	/** What the merchant does in the PayPal Developer Dashboard. */
	const deleteAtPayPal = async (id: string) => {
		const api = `${shop.simulators.origin}/api-m.paypal.com`;
		const auth = { username: merchant.clientId, password: merchant.clientSecret };
		const { data } = await axios.post(`${api}/v1/oauth2/token`, 'grant_type=client_credentials', { auth });
		const headers = { Authorization: `Bearer ${data.access_token}` };
		await axios.delete(`${api}/v1/notifications/webhooks/${id}`, { headers });
	};

	it('heals when it was deleted there and the workflow is published again', async () => {
		const [before] = webhooks();
		await deleteAtPayPal(before!.id);
		expect(webhooks()).toEqual([]);
		await shop.api.unpublish(workflowId());
		await shop.api.publish(workflowId());
		expect(webhooks()).toHaveLength(1);
		expect(webhooks()[0]!.url).toBe(before!.url);
	});

	it('is left alone by a test run, which takes its own webhook away when it ends', async () => {
		const [published] = webhooks();
		await shop.api.call('POST', `/rest/workflows/${workflowId()}/run`, {
			triggerToStartFrom: { name: 'PayPal tells us' },
		});
		const [test] = webhooks().filter(({ id }) => id !== published!.id);
		expect(test!.url).toContain('/webhook-test/');
		expect(webhooks()).toContainEqual(published);
		await shop.api.call('DELETE', `/rest/test-webhook/${workflowId()}`);
		await eventually('the test webhook to go', () => webhooks().length === 1);
		expect(webhooks()).toEqual([published]);
	});

	it('goes when the workflow is unpublished', async () => {
		await shop.api.unpublish(workflowId());
		expect(webhooks()).toEqual([]);
	});
});
