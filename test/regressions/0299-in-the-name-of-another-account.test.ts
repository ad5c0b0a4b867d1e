import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { failureOf } from '../support/failureOf';
import { runNode } from '../support/n8nCore';
import { withPayPalCheckout } from '../support/payPalCheckout';
import { payPalCredential } from '../support/payPalCredential';
import { PayPalRecorder } from '../support/payPalRecorder';

const payPal = new PayPalRecorder();

beforeAll(async () => await payPal.start());
afterAll(async () => await payPal.stop());

const merchantId = 'M4PLEANDMUG77';
const run = async (resource: string, operation: string, parameters: INodeParameters) =>
	await runNode({
		node: new PayPalCheckout(),
		parameters: { resource, operation, ...parameters, options: { merchantId } },
		credentials: [payPalCredential(payPal.origin, { baseUrl: payPal.origin })],
	});

/** PayPal shows what is of another account only to who says that they act for it. */
describe('whoever acts for another account', () => {
	it('gets the link that leads the buyer back to PayPal', async () => {
		const orderId = '5O190127TN364715T';
		const href = `https://www.paypal.com/checkoutnow?token=${orderId}`;
		payPal.answer('POST /v2/checkout/orders', 422, {
			name: 'UNPROCESSABLE_ENTITY',
			details: [{ issue: 'ORDER_NOT_APPROVED' }],
		});
		payPal.answer('GET /v2/checkout/orders', 200, ({ headers }) => ({
			...(headers['paypal-auth-assertion'] && { id: orderId, status: 'CREATED' }),
			links: [{ rel: 'approve', href, method: 'GET' }],
		}));
		const { context } = (await failureOf(run('order', 'capture', { orderId }))) as unknown as {
			context: { outcome: object };
		};
		expect(context.outcome).toMatchObject({ issue: 'ORDER_NOT_APPROVED', approveUrl: href });
	});

	it('sees whose chat a dispute is about', async () => {
		const [disputeId, captureId] = ['PP-R-AYP-10135034', '2GG279541U471931P'];
		payPal.answer('GET /v1/customer/disputes', 200, {
			dispute_id: disputeId,
			disputed_transactions: [{ seller_transaction_id: captureId }],
		});
		payPal.answer('GET /v2/payments/captures', 200, ({ headers }) => ({
			...(headers['paypal-auth-assertion'] && { id: captureId, status: 'COMPLETED' }),
			custom_id: 'messenger:108542738901234:28777805391819468',
			supplementary_data: { related_ids: { order_id: '5O190127TN364715T' } },
		}));
		const { json } = await run('dispute', 'get', { disputeId });
		expect(json).toMatchObject([{ disputeId, captureId, psid: '28777805391819468' }]);
	});
});

describe('a payout of one account whose answer got lost', () => {
	const { simulators, run: runAt, calls } = withPayPalCheckout();
	const pay = async (of: string, executionId: string) =>
		await runAt(
			'payout',
			'create',
			{ receiver: 'jo@example.com', amount: '12.00', currency: 'USD', options: { merchantId: of } },
			{ executionId },
		);

	/** It was then forgotten, and made again. */
	it('is not the one of another account', async () => {
		simulators.world.faults.add({
			...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/v1/payments/payouts' },
			...{ action: 'drop', when: 'after', times: 3 },
		} as const);
		await failureOf(pay('M4PLEANDMUG77', 'one'));
		await pay('K1MSCORNERSHO', 'two');
		await pay('M4PLEANDMUG77', 'three');
		const ids = calls('POST', '/v1/payments/payouts').map(({ requestId }) => requestId);
		expect(ids.at(-1)).toBe(ids[0]);
		expect(new Set(ids).size).toBe(2);
	});
});
