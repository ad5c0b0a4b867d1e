import '../../support/shortSleeps';

import { toCustomId } from '../../../nodes/checkout/terms/chatBinding';
import { toAsked } from '../../../nodes/vendors/payPal/orders/asked';
import { payPalProviderOf } from '../../../nodes/vendors/payPal/provider';
import { buyers, otherMerchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';
import { describeProvider } from '../../support/contracts/paymentProvider.contract';
import { nodeContext } from '../../support/nodeContext';

const { simulators, checkout } = withCheckout();
const { psid } = buyers[0]!;

describeProvider('PayPal', async () => {
	const { world, origin } = simulators;
	const buyer = new Buyer(origin);
	return {
		provider: payPalProviderOf(await nodeContext(checkout.credentials)),
		asked: ({ value = '24.00', intent, invoiceId, goods = 'Stoneware mug' } = {}) =>
			toAsked({
				intent: intent === 'reserve' ? 'AUTHORIZE' : 'CAPTURE',
				currency: 'USD',
				lines: [{ name: goods, quantity: '1', unitPrice: value }],
				customId: toCustomId({ pageId: page.id, psid }),
				experience: { returnUrl: 'https://m.me/mapleandmug', cancelUrl: 'https://m.me/mapleandmug' },
				...(invoiceId && { invoiceId }),
			}),
		approves: async (id) => void (await buyer.approves(id)),
		approvesInVain: async (id) => void (await buyer.approves(id, { fundingSource: 'paypal', decline: true })),
		letExpire: () => world.clock.advance(3 * 3_600_000 + 1),
		loseAnswer: (to) =>
			world.faults.add({
				on: 'call',
				vendor: 'paypal',
				method: 'POST',
				match: to === 'open' ? '/v2/checkout/orders' : '/capture',
				action: 'drop',
				when: 'after',
			}),
		ofOthers: async () => {
			const amount = { currency_code: 'USD', value: '24.00' };
			const order = { intent: 'CAPTURE', purchase_units: [{ amount }] };
			const { id } = await checkout.payPal('POST', '/v2/checkout/orders', order, otherMerchant);
			// PayPal also shows nothing of such orders: 404.
			const body = { name: 'NOT_AUTHORIZED', details: [{ issue: 'PERMISSION_DENIED' }] };
			world.faults.add({
				on: 'call',
				vendor: 'paypal',
				match: id as string,
				action: 'fail',
				status: 403,
				body,
			});
			return id as string;
		},
	};
});
