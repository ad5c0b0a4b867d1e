import type { IExecuteFunctions } from 'n8n-workflow';

import { keepSettled, takeSettled } from '../../../../../nodes/checkout/settling/justSettled';
import type { PaymentProvider } from '../../../../../nodes/checkout/ports/paymentProvider';
import type { Settlement } from '../../../../../nodes/checkout/settling/settlement';

const providerOf = (clientId: string) =>
	({ app: async () => await Promise.resolve({ clientId }) }) as unknown as PaymentProvider;
const provider = providerOf('app');

/** One run of a node. */
const runOf = ({
	node = 'Settle',
	after,
	token = 'a',
}: { node?: string; after?: string; token?: string } = {}) =>
	({
		getNode: () => ({ name: node }),
		getExecutionId: () => '7',
		getInputSourceData: () => {
			if (after === undefined) throw new Error('Source data is missing');
			return { previousNode: after };
		},
		getWorkflowDataProxy: () => ({
			$execution: { resumeUrl: token && `http://n8n/webhook-waiting/7?signature=${token.repeat(64)}` },
		}),
	}) as unknown as IExecuteFunctions;

const settlementOf = (status = 'PAID') =>
	({ orderId: 'O1', payment: { id: 'O1' }, judgement: { status } }) as unknown as Settlement;

const behind = runOf({ node: 'Tell', after: 'Settle' });

afterEach(() => jest.restoreAllMocks());

describe('what was just settled', () => {
	it('is known to the node right behind, once', async () => {
		await keepSettled(runOf(), provider, settlementOf());
		expect(await takeSettled(behind, provider, 'O1')).toEqual({ id: 'O1' });
		expect(await takeSettled(behind, provider, 'O1')).toBeUndefined();
	});

	it.each(['PENDING', 'MISMATCH', 'AWAITING_APPROVAL', 'AUTHORIZED', 'REFUNDED'])(
		'is not kept when it is %s',
		async (status) => {
			await keepSettled(runOf(), provider, settlementOf(status));
			expect(await takeSettled(behind, provider, 'O1')).toBeUndefined();
		},
	);

	it.each([
		['another order', behind, provider, 'O2'],
		['another account', behind, providerOf('other'), 'O1'],
		['a node that comes later', runOf({ node: 'Tell', after: 'Other' }), provider, 'O1'],
		['a node with nothing before it', runOf({ node: 'Tell' }), provider, 'O1'],
		['another execution', runOf({ node: 'Tell', after: 'Settle', token: 'b' }), provider, 'O1'],
		['an n8n that gives no token', runOf({ node: 'Tell', after: 'Settle', token: '' }), provider, 'O1'],
	])('is not known to %s', async (_, context, account, orderId) => {
		await keepSettled(runOf(), provider, settlementOf());
		expect(await takeSettled(context, account, orderId)).toBeUndefined();
	});

	it('is not known any more after ten seconds, when it may have been given back', async () => {
		await keepSettled(runOf(), provider, settlementOf());
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now + 10_001);
		expect(await takeSettled(behind, provider, 'O1')).toBeUndefined();
	});
});
