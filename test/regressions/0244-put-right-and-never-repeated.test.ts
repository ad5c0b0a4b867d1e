import { logLines } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';

const { simulators, host, trigger, calls, attempts, approvedOrder, webhooks } = withPayPalTrigger();

const approvals = () => host.executions.flat().map(({ eventType }) => eventType);
const resent = () => calls('POST', '/resend');

/**
 * An execution fails, and PayPal comes again, for three days. The merchant puts the workflow right and publishes it: n8n
 * takes a trigger that was changed off first, and any trigger before 2.40. That deletes its webhook, and nothing is repeated
 * for one that is gone. The order stayed approved, and its money was never taken.
 */
describe('a workflow that is put right while PayPal repeats an event', () => {
	const failed = async () => {
		host.executionEnd = async () => await Promise.resolve('error' as const);
		const placed = trigger();
		await host.publish(placed);
		await approvedOrder();
		const [first] = await attempts(1);
		expect(first!.status).toBe(500);
		host.executionEnd = async () => await Promise.resolve('success' as const);
		await host.unpublish(placed);
		return placed;
	};

	it('gets it as soon as it is published, and once', async () => {
		const placed = await failed();
		await host.publish(placed);
		expect((await attempts(2)).map(({ status }) => status)).toEqual([500, 200]);
		expect(approvals()).toEqual(['CHECKOUT.ORDER.APPROVED', 'CHECKOUT.ORDER.APPROVED']);
		await host.unpublish(placed);
		await host.publish(placed);
		expect(resent()).toHaveLength(1);
		expect(approvals()).toHaveLength(2);
	});

	it('is published all the same when PayPal does not send it again', async () => {
		const placed = await failed();
		const fault = { on: 'call', vendor: 'paypal', match: '/resend', action: 'fail', status: 500 } as const;
		simulators.world.faults.add(fault);
		await host.publish(placed);
		expect(webhooks()).toHaveLength(1);
		expect(JSON.stringify(logLines)).toContain('could not be asked for event WH-');
	});

	it('and not by a test of it', async () => {
		const placed = await failed();
		await host.test(placed);
		expect(resent()).toEqual([]);
		await host.stopTest(placed);
	});
});
