import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../../support/checkoutNode';
import { DisputedPayment } from '../../support/disputedPayment';
import { runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();

const opened = async () => {
	const { captureId } = await checkout.settled(await checkout.order());
	return await DisputedPayment.open(simulators, captureId as string);
};

const told = async ({ disputeId }: DisputedPayment, happened: string) => {
	const { json } = await checkout.notify({ eventType: `CUSTOMER.DISPUTE.${happened}`, disputeId });
	return json.notification as IDataObject;
};

const offers = async ({ disputeId }: DisputedPayment, amount: string) =>
	await runNode({
		node: new PayPalCheckout(),
		parameters: {
			...{ resource: 'dispute', operation: 'makeOffer' },
			...{ disputeId, amount, note: `Would ${amount} be fair?` },
		},
		credentials: [payPalCredential(simulators.origin)],
	});

const lastText = async () => (await buyer.got()).at(-1)!.text;

describe('a buyer who complained to PayPal', () => {
	it('hears that it was seen, what is waiting for them, and how it ended, each once', async () => {
		const dispute = await opened();
		expect(await told(dispute, 'CREATED')).toMatchObject({ kind: 'disputeOpened', sent: true });
		expect(await lastText()).toContain('you have reported a problem');
		expect(await told(dispute, 'UPDATED')).toMatchObject({ kind: 'disputeOpened', sent: false });

		await offers(dispute, '10');
		expect(await told(dispute, 'UPDATED')).toMatchObject({ kind: 'disputeUpdated', sent: true });
		expect(await lastText()).toContain('is waiting for your answer');
		expect(await told(dispute, 'UPDATED')).toMatchObject({ kind: 'disputeUpdated', sent: false });

		await dispute.others('denyOffer');
		simulators.world.clock.advance(60_000);
		await offers(dispute, '12');
		expect(await told(dispute, 'UPDATED')).toMatchObject({ kind: 'disputeUpdated', sent: true });

		await dispute.others('acceptOffer');
		expect(await told(dispute, 'RESOLVED')).toMatchObject({ kind: 'disputeResolved', sent: true });
		expect(await lastText()).toContain('is closed');
		expect(await told(dispute, 'RESOLVED')).toMatchObject({ kind: 'disputeResolved', sent: false });
	});

	it('hears nothing of an answer nobody waits for', async () => {
		const { disputeId } = await opened();
		const { json } = await checkout.notify({ disputeId }, { kind: 'disputeUpdated' });
		expect(json.notification).toMatchObject({
			sent: false,
			outcome: 'nothing-to-tell',
			reason: 'This dispute does not wait for the buyer.',
		});
	});
});
