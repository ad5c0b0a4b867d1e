import { describeProvider } from '../../../support/contracts/paymentProvider.contract';
import { billsLiveMs } from '../../../support/memory/kassa/kassa';
import { askedFor } from '../../../support/memory/sale';
import { memoryWorld } from '../../../support/memory/world';

describeProvider('Kassa', async () => {
	const { clock, kassa, provider } = memoryWorld();
	return await Promise.resolve({
		provider,
		asked: ({ value = '24.00', goods = 'Stoneware mug', intent, invoiceId } = {}) =>
			askedFor({
				amount: { currency: 'USD', value },
				lines: [{ name: goods, quantity: '1', unitPrice: value }],
				...(intent && { intent }),
				...(invoiceId && { invoiceId }),
			}),
		approves: async (id) => await Promise.resolve(kassa.sign(id)),
		approvesInVain: async (id) => await Promise.resolve(kassa.sign(id, 'bounces')),
		letExpire: () => clock.advance(billsLiveMs),
		loseAnswer: (to) => kassa.faults.add(to === 'open' ? 'issue' : 'collect', 'no answer', 'after'),
		ofOthers: async () => {
			const { payment } = await provider.open(askedFor(), 'the key of others');
			kassa.alter(payment.id, (bill) => (bill.shop = 'others'));
			return payment.id;
		},
	});
});
