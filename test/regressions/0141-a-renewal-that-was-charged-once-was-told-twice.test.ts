import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * A schedule ran twice. PayPal gave the second execution the order of the first, as it was asked with the same Idempotency
 * Key, and the buyer was told of the one charge a second time.
 */
it('tells of a charge once, also where another execution asks for it again', async () => {
	await charge.save();
	const renewal = {
		operation: 'chargeAutomatically',
		chargeReason: 'Coffee Club, December',
		requestOptions: { idempotencyKey: 'club-2026-12-jamie' },
	};
	const runs = [
		await charge.run(renewal, { executionId: 'first' }),
		await charge.run(renewal, { executionId: 'second' }),
	];
	const items = runs.flatMap(({ outputs }) => outputs.flat().map(({ json }) => json));
	expect(items).toMatchObject([
		{ payment: { status: 'PAID' }, delivery: { delivered: true } },
		{ payment: { status: 'PAID' }, delivery: { delivered: false, outcome: 'already-sent' } },
	]);
	expect(charge.taken()).toHaveLength(1);
	expect(await charge.buyer.got()).toHaveLength(1);
});
