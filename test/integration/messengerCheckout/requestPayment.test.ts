import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout, mug } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

describe('Request Payment', () => {
	it('is one order call and one message call', async () => {
		simulators.world.calls.length = 0;
		await checkout.request();
		expect(checkout.calls('/v2/checkout/orders')).toHaveLength(1);
		expect(checkout.calls('/messages')).toHaveLength(1);
	});

	it('puts a card into the chat whose button opens the approval of that very order', async () => {
		const { json } = await checkout.request();
		const [message] = await buyer.got();
		const { elements } = message!.attachment!.payload as { elements: Array<{ buttons: IDataObject[] }> };
		expect(elements[0]).toMatchObject({ title: 'Stoneware mug', subtitle: '$24.00' });
		expect(elements[0]!.buttons[0]!.url).toBe(json.approveUrl);
		expect(json).toMatchObject({
			psid,
			pageId: page.id,
			payment: { status: 'AWAITING_APPROVAL', amount: { currency: 'USD', value: '24.00' } },
		});
	});

	it.each([
		[{}, 'CAPTURE'],
		[{ intent: 'AUTHORIZE' }, 'AUTHORIZE'],
	])('given %j makes an order to %s', async (chosen, intent) => {
		const orderId = await checkout.order(chosen);
		expect(await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`)).toMatchObject({ intent });
	});

	it('trims the PSID', async () => {
		expect((await checkout.request({ psid: `  ${psid}\n` })).json.psid).toBe(psid);
	});

	it.each<[string, IDataObject, RegExp]>([
		['an empty cart', { linesJson: [] }, /cart is empty/i],
		['a negative price', { linesJson: [{ ...mug, unitPrice: '-1' }] }, /Unit Price of cart line 1/],
		[
			'decimals in yen',
			{ currency: 'JPY', linesJson: [{ ...mug, unitPrice: '24.50' }] },
			/Unit Price of cart line 1/,
		],
		['an unknown currency', { currency: 'XYZ' }, /XYZ/],
		['letters in the PSID', { psid: 'jamie' }, /Recipient: "jamie"/],
		['a button text of 21 characters', { payCard: { buttonText: 'x'.repeat(21) } }, /Card Button Text/],
	])('refuses %s before any call, naming field and item', async (_, changes, named) => {
		simulators.world.calls.length = 0;
		const refused = checkout.request(changes);
		await expect(refused).rejects.toThrow(named);
		await expect(refused).rejects.toMatchObject({ context: { itemIndex: 0 } });
		expect(simulators.world.calls).toEqual([]);
	});

	it('invariant 1: the same execution, node and item make one order, however often it runs', async () => {
		const first = await checkout.request();
		const again = await checkout.request();
		expect(again.json.orderId).toBe(first.json.orderId);
		const other = await checkout.request({}, { executionId: '4712' });
		expect(other.json.orderId).not.toBe(first.json.orderId);
	});

	it('does not hand one buyer the order of another when an idempotency key is used twice', async () => {
		const requestOptions = { idempotencyKey: 'cart-7' };
		await checkout.request({ requestOptions });
		await new Buyer(simulators.origin, buyers[1]!.psid).writes('hi');
		await expect(checkout.request({ requestOptions, psid: buyers[1]!.psid })).rejects.toThrow(
			/Idempotency Key/,
		);
	});

	it('leaves through Not Sent when the buyer wrote more than a day ago', async () => {
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const { output, json } = await checkout.request();
		expect(output).toBe(1);
		expect(json.delivery).toMatchObject({ delivered: false, outcome: 'outside-window' });
	});
});
