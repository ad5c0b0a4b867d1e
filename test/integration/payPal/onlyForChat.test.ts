import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { buyers, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

beforeEach(() => resetN8nServices());

const run = async (
	operation: string,
	parameters: INodeParameters,
	json: IDataObject = {},
): Promise<IDataObject> => {
	const [resource, name] = operation.split(': ') as [string, string];
	const { json: items } = await runNode({
		node: new PayPalCheckout(),
		parameters: { resource, operation: name, ...parameters },
		credentials: [payPalCredential(simulators.origin)],
		items: [json],
	});
	return items[0]!;
};

/** Paid in the chat of this person; outside of any chat where there is none. */
const paid = async (psid?: string): Promise<string> => {
	const { orderId } = await run('order: create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		...(psid !== undefined && { createOptions: { psid, pageId: page.id } }),
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	return (await run('order: capture', { orderId: orderId as string })).captureId as string;
};

/** How often anybody asked PayPal to give money back. */
const refunds = () => simulators.world.calls.filter(({ path }) => path.endsWith('/refund'));

const onlyForTheOneWhoAsks = { options: { onlyForChat: '={{ $json.psid }}' } };

describe('a payment that a chat asks about', () => {
	it('is looked up and given back when it was made there', async () => {
		const captureId = await paid(jamie);
		const asked = { captureId, ...onlyForTheOneWhoAsks };
		expect(await run('capture: get', asked, { psid: jamie })).toMatchObject({ captureId, psid: jamie });
		expect(await run('capture: refund', asked, { psid: jamie })).toMatchObject({
			captureId,
			psid: jamie,
			pageId: page.id,
			amount: { value: '24.00' },
		});
		expect(refunds()).toHaveLength(1);
	});

	it.each([
		['was made in another chat', lea, { psid: jamie }, 'was not made in this chat'],
		['was made in no chat', undefined, { psid: jamie }, 'was not made in this chat'],
		['is asked about by nobody knows whom', jamie, {}, 'Only for Chat With is empty'],
		['is asked about by something else', jamie, { psid: 'jamie' }, '"jamie" is not a PSID'],
	])('is neither shown nor given back when it %s', async (_, madeBy, item, message) => {
		const asked = { captureId: await paid(madeBy), ...onlyForTheOneWhoAsks };
		await expect(run('capture: get', asked, item)).rejects.toThrow(message);
		await expect(run('capture: refund', asked, item)).rejects.toThrow(message);
		expect(refunds()).toEqual([]);
	});

	it('is read without the issue that the refund is to be refused with', async () => {
		const captureId = await paid(lea);
		const options = { onlyForChat: jamie, simulateError: 'INTERNAL_SERVER_ERROR' };
		const refused = run('capture: refund', { captureId, options });
		await expect(refused).rejects.toThrow('was not made in this chat');
	});
});
