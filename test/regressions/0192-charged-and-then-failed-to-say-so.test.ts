import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * The account was charged, and then the message about it was refused for something that is wrong with the shop's own Page:
 * the node failed, with an error about a token and not a word of the money. Whoever put that right and started the renewals
 * anew, as nothing seemed to have happened, charged everybody a second time.
 */
it.each([
	['the token has expired', 400, { code: 190, error_subcode: 463, message: 'Session has expired' }],
	['a permission is missing', 403, { code: 200, message: 'Requires pages_messaging permission' }],
	['there were too many calls', 400, { code: 80006, message: 'Too many calls' }],
])('says that it is paid, and that nobody was told, when %s', async (_, status, error) => {
	await charge.save();
	charge.simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status,
		body: { error: { type: 'OAuthException', ...error } },
		match: '/messages',
		times: 9,
	});
	const { outputs } = await charge.run({ operation: 'chargeAutomatically', requestOptions: {} });
	const [notPaid, paid] = outputs.map((items) => items.map(({ json }) => json));
	expect(notPaid).toEqual([]);
	expect(paid).toMatchObject([
		{
			payment: { status: 'PAID' },
			linkedAccount: { charged: true },
			delivery: { delivered: false, outcome: 'failed', reason: expect.any(String) },
		},
	]);
	expect(charge.taken()).toHaveLength(1);
});
