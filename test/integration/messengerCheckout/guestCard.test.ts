import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { preferredSource, type CheckoutOrder } from '../../../playground/pages/checkout/order.ts';
import { withCheckout } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout } = withCheckout();

/** What PayPal's page offers first to the buyer of this order. */
const offeredFirst = async (orderId: string): Promise<string> => {
	const address = `${simulators.origin}/www.paypal.com/checkoutnow/order?token=${orderId}`;
	return preferredSource((await axios.get<CheckoutOrder>(address)).data.landingPage);
};

const guest = { landingPage: 'GUEST_CHECKOUT' };
const saving = { ...guest, saveAccount: true };

describe('Landing Page: Pay by Card as a Guest', () => {
	it.each<[string, IDataObject]>([
		['card', guest],
		['card', saving],
		['paypal', {}],
		['paypal', { landingPage: 'LOGIN' }],
	])('opens on %s behind the card of Request Payment, given %j', async (first, requestOptions) => {
		expect(await offeredFirst(await checkout.order({ requestOptions }))).toBe(first);
	});

	it.each<[string, IDataObject]>([
		['card', guest],
		['paypal', {}],
	])('opens on %s behind the card of an execution that waits, given %j', async (first, options) => {
		const waiting = await WaitingPayment.ask(simulators.origin, '24.00', options);
		expect(await offeredFirst(await waiting.order())).toBe(first);
	});
});
