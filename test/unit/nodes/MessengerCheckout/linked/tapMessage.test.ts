import { toTapMessage } from '../../../../../nodes/MessengerCheckout/linked/tapMessage';
import { inLanguage } from '../../../../../nodes/wording/buyerLanguage';

const request = {
	asked: { amount: { currency: 'USD', value: '12.50' } },
	card: { title: 'Mug', style: 'card', buttonText: 'Pay' },
} as Parameters<typeof toTapMessage>[0];
const labels = { title: 'Title', subtitle: 'Subtitle', imageUrl: 'Picture', buttonText: 'Button' };
const way = { payload: 'ask.a.b', payUrl: 'https://n8n.example/pay' };

it.each([
	['j•••@example.com', 'Pay $12.50 with PayPal (j•••@example.com)?'],
	['', 'Pay $12.50 with your PayPal account?'],
])('asks with the account "%s": %s', (maskedEmail, question) => {
	expect(toTapMessage(request, { id: '8kk8451t', maskedEmail }, inLanguage('en'), way, labels)).toEqual({
		type: 'tapToPay',
		title: 'Mug',
		question,
		payNow: { title: 'Pay now', payload: 'ask.a.b' },
		otherWay: { title: 'Pay another way', url: 'https://n8n.example/pay' },
		labels,
	});
});

it('asks with the picture of what is sold', () => {
	const imageUrl = 'https://shop.example/mug.png';
	const pictured = { ...request, card: { ...request.card, imageUrl } };
	const account = { id: '8kk8451t', maskedEmail: '' };
	expect(toTapMessage(pictured, account, inLanguage('en'), way, labels)).toMatchObject({ imageUrl });
});
