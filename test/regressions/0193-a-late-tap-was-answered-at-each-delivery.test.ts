import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * Whoever taps "Pay now" too late reads why nothing happens. Facebook brings a delivery again that was not answered in time,
 * and such a tap starts nothing, so that it was in no list of what has come: the buyer read it once for each delivery.
 */
it('a tap that comes too late is answered once, however often Facebook brings it', async () => {
	await charge.save();
	const asked = await charge.ask();
	asked.execution.state = 'finished';
	const before = (await charge.buyer.got()).length;
	charge.simulators.world.faults.add({ on: 'delivery', action: 'repeat' });
	await charge.tap(asked.payNow, 2);
	expect(charge.wordsOf(await charge.newest())).toContain('closed');
	expect(await charge.buyer.got()).toHaveLength(before + 1);
	await charge.tap(asked.payNow, 3);
	expect(await charge.buyer.got()).toHaveLength(before + 2);
});
